import type { Label } from '../people/department';

/** The four levels people are assessed at (ASM-1). */
export const levels = ['account-managers', 'station-managers', 'station-executors', 'it-support'] as const;

export type Level = (typeof levels)[number];

export const levelLabels: Record<Level, Label> = {
  'account-managers': { zh: '客户经理', en: 'Account managers' },
  'station-managers': { zh: '工位经理', en: 'Station managers' },
  'station-executors': { zh: '工位执行人', en: 'Station executors' },
  'it-support': { zh: 'IT支持', en: 'IT support' },
};
