import type { Instant } from '../calendar/working-calendar';
import type { Material } from './solution';

/** A finished solution in the library (SOL-6): with its industry, needs and cost. Nothing of it names the customer. */
export interface LibraryEntry {
  /** The number of the request it was designed for. */
  readonly solutionNo: string;
  readonly title: string;
  readonly industry: string;
  readonly needs: string;
  readonly buyingFactors: readonly string[];
  readonly summary: string;
  readonly products: readonly string[];
  readonly material: Material;
  readonly costCny: number;
  readonly version: number;
  /** Of the process `solution/<solutionNo>`. */
  readonly attachments: readonly string[];
  readonly author: string;
  /** Whether the customer it was made for took it. */
  readonly accepted: boolean;
  readonly filedAt: Instant;
}

/** An entry as it was found. */
export interface Found {
  readonly entry: LibraryEntry;
  /** Share of what was looked for that it has, 0–1. */
  readonly relevance: number;
}
