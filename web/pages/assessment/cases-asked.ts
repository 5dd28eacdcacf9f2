import { createContext, useContext } from 'react';
import type { FigureName } from '../../../domain/assessment/figure';
import type { HoldingKind } from '../../../domain/process/process-view';
import type { Department } from '../../../domain/people/department';
import type { Period } from './asked';

/** Which figure's cases are opened; null where it does not matter. */
export interface CasesAsked extends Period {
  readonly figure: FigureName;
  /** Null for a total. */
  readonly subject: string | null;
  /** For a line of where the time went, whatever the level. */
  readonly time: {
    readonly stage: string | null;
    readonly holding: HoldingKind | null;
    readonly department: Department | null;
  } | null;
  readonly title: string;
}

const OpenCases = createContext<(asked: CasesAsked) => void>(() => undefined);

export const OpenCasesProvider = OpenCases.Provider;

/** Opens a figure to its cases. */
export function useOpenCases(): (asked: CasesAsked) => void {
  return useContext(OpenCases);
}
