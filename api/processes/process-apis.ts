import { contractApi } from './contract';
import { coverageApi } from './coverage';
import { exitApi } from './exit';
import { solutionApi } from './solution';
import { type ServedProcess, serveProcess } from './serve-process';

/** The kinds of process whose routes come from a declaration. */
export const processApis: readonly ServedProcess[] = [
  serveProcess(contractApi),
  serveProcess(coverageApi),
  serveProcess(solutionApi),
  serveProcess(exitApi),
];
