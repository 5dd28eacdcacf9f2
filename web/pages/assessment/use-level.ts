import { type UseQueryResult, keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { FigureName } from '../../../domain/assessment/figure';
import type { Level } from '../../../domain/assessment/level';
import type { Figure } from '../../../domain/assessment/tally';
import type { ApiClient } from '../../data/api-client';
import { useApi } from '../../auth/session';
import { type AssessmentAsked, type Period, queryOf } from './asked';

export type Figures = Readonly<Record<FigureName, Figure>>;

/** One level's figures, as the API answers. */
export interface LevelFigures {
  readonly level: Level;
  readonly rows: readonly { readonly subject: string; readonly figures: Figures }[];
  readonly totals: Figures;
  readonly behind: number;
}

function levelQuery(api: ApiClient, asked: AssessmentAsked, period: Period) {
  const query = queryOf(asked, period);
  return {
    queryKey: ['assessment', asked.level, query],
    queryFn: () => api.get<LevelFigures>(`/api/v1/assessment/${asked.level}`, query),
    staleTime: 60_000,
  };
}

/** The figures of the level and the period asked for. */
export function useLevel(asked: AssessmentAsked): UseQueryResult<LevelFigures> {
  const api = useApi();
  return useQuery({ ...levelQuery(api, asked, asked), placeholderData: keepPreviousData });
}

/** The same for each of several periods, in their order. */
export function useLevelIn(
  asked: AssessmentAsked,
  periods: readonly Period[],
): readonly UseQueryResult<LevelFigures>[] {
  const api = useApi();
  return useQueries({ queries: periods.map((period) => levelQuery(api, asked, period)) });
}
