import { z } from 'zod';
import { type FigureName, figureNames } from '../../../domain/assessment/figure';
import { type Figure, figureOf, nothing } from '../../../domain/assessment/tally';

const ms = z.number().nullable();

const figure = z
  .object({
    cases: z.number().meta({ description: '件数 / cases' }),
    hits: z.number().nullable().meta({ description: '达标件数 / of them as they should be' }),
    share: z.number().nullable().meta({ description: '达标率，0–1 / share' }),
    workingMs: ms.meta({ description: '工作时间合计，毫秒 / working time of all, ms' }),
    p50Ms: ms.meta({ description: '中位数，毫秒 / half took no longer' }),
    p90Ms: ms.meta({ description: '90 分位，毫秒 / nine in ten took no longer' }),
  })
  .meta({ id: 'AssessmentFigure', description: '不适用之处为 null / null where it says nothing' });

/** Every figure there is, by name. */
export const figuresAnswer = z.record(z.enum(figureNames), figure);

/** The figures made of something for each name. */
export function eachFigure(make: (name: FigureName) => Figure): Record<FigureName, Figure> {
  return Object.fromEntries(figureNames.map((name) => [name, make(name)])) as Record<FigureName, Figure>;
}

/** What a quiet station has. */
export const exampleFigures = {
  ...eachFigure((name) => figureOf(name, nothing)),
  'on-time-tasks': figureOf('on-time-tasks', { cases: 20, hits: 19, workingMs: 0, durations: [] }),
};

/** How much of the event record is not in the figures yet. */
export const behindAnswer = z.number().meta({
  description:
    '尚未计入最新事件的流程数，通常为 0；不为 0 时请再次查询 / processes whose latest events are not counted yet, mostly 0; otherwise ask again',
});
