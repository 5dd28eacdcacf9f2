import type { Guide } from '../guide';
import { contractGuide } from './contract';
import { coverageGuide } from './coverage';
import { exitGuide } from './exit';
import { orderGuide } from './order';
import { solutionGuide } from './solution';

/** The guided form of each kind. */
export const guides: Readonly<Record<Guide['kind'], Guide>> = {
  order: orderGuide,
  coverage: coverageGuide,
  solution: solutionGuide,
  contract: contractGuide,
  exit: exitGuide,
};
