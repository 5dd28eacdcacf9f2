import { lazy } from 'react';

/** The charts come when they are first needed: their library is large. */
export const ValueBars = lazy(async () => ({ default: (await import('./value-bars')).ValueBars }));
export const ValueColumns = lazy(async () => ({ default: (await import('./value-columns')).ValueColumns }));
export const TrendLine = lazy(async () => ({ default: (await import('./trend-line')).TrendLine }));
export const TimeStack = lazy(async () => ({ default: (await import('./time-stack')).TimeStack }));
