import { type FigureName, figureNames, figures } from '../../../domain/assessment/figure';
import { type Level, levelLabels } from '../../../domain/assessment/level';
import type { Figure } from '../../../domain/assessment/tally';
import type { LevelFigures } from './read-level';

/** What a cell of an exported table may hold. */
export type Cell = string | number | null;

interface Column {
  readonly title: string;
  readonly of: (figure: Figure) => number | null;
}

const hourMs = 3_600_000;

function hours(ms: number | null): number | null {
  return ms === null ? null : Math.round((ms / hourMs) * 100) / 100;
}

const cases: Column = { title: '件数 cases', of: (figure) => figure.cases };
const total: Column = { title: '合计小时 hours', of: ({ workingMs }) => hours(workingMs) };

const columns: Record<(typeof figures)[FigureName]['measure'], readonly Column[]> = {
  share: [
    cases,
    { title: '达标 of them', of: ({ hits }) => hits },
    { title: '比率 share', of: ({ share }) => share },
  ],
  count: [cases],
  duration: [
    cases,
    total,
    { title: '中位小时 median h', of: ({ p50Ms }) => hours(p50Ms) },
    { title: '90分位小时 p90 h', of: ({ p90Ms }) => hours(p90Ms) },
  ],
  total: [total],
};

/** The figures of a level as a table: a heading, a row for each subject, and the totals. */
export function figuresTable(level: Level, { rows, totals }: LevelFigures): readonly (readonly Cell[])[] {
  const wanted = figureNames.flatMap((name) =>
    columns[figures[name].measure].map(({ title, of }) => ({ name, title, of })),
  );
  const { zh, en } = levelLabels[level];
  const heading = wanted.map(({ name, title }) => {
    const { label } = figures[name];
    return `${label.zh} ${label.en}: ${title}`;
  });
  const line = (subject: string, of: LevelFigures['totals']): readonly Cell[] => [
    subject,
    ...wanted.map((column) => column.of(of[column.name])),
  ];
  return [
    [`${zh} ${en}`, ...heading],
    ...rows.map((row) => line(row.subject, row.figures)),
    line('合计 Total', totals),
  ];
}
