import type { FigureName } from '../../../domain/assessment/figure';
import type { Level } from '../../../domain/assessment/level';
import { type Figure, type Tally, addUp, figureOf } from '../../../domain/assessment/tally';
import type { FactQuery, SubjectTally } from '../../../storage/assessment/assessment-views';
import type { ScopeFilter } from '../../route';
import type { Services } from '../../services';
import { eachFigure } from './figures-answer';

/** The figures of one level in one period. */
export interface LevelFigures {
  readonly rows: readonly { readonly subject: string; readonly figures: Record<FigureName, Figure> }[];
  readonly totals: Record<FigureName, Figure>;
  readonly behind: number;
}

/** The figures of everybody of a level the caller may see, the facts brought up to date first. */
export async function readLevel(
  { views: { assessment } }: Services,
  level: Level,
  scope: ScopeFilter,
  query: FactQuery,
): Promise<LevelFigures> {
  const behind = await assessment.follow(query);
  const tallies = await assessment.tallies(level, scope, query);
  const subjects = [...new Set(tallies.map(({ subject }) => subject))];
  const bySubject = new Map<string, SubjectTally[]>(subjects.map((subject) => [subject, []]));
  for (const tally of tallies) bySubject.get(tally.subject)?.push(tally);
  const rows = [...bySubject].map(([subject, own]) => ({ subject, figures: figuresOf(own) }));
  return { rows, totals: figuresOf(tallies), behind };
}

function figuresOf(tallies: readonly (Tally & Pick<SubjectTally, 'figure'>)[]): Record<FigureName, Figure> {
  return eachFigure((name) => figureOf(name, addUp(tallies.filter(({ figure }) => figure === name))));
}
