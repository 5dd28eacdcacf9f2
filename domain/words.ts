import { batchWords } from './batch/words';
import { contractWatchWords } from './contract-watch/words';
import { contractWords } from './contract/words';
import { coverageWords } from './coverage/words';
import { exitWords } from './exit/words';
import { managerChangeWords } from './manager-change/words';
import { orderWords } from './order/words';
import type { ProcessKind } from './process/process-kind';
import type { Words } from './process/words';
import { solutionWords } from './solution/words';

/** What the names in the record of a process mean, by its kind. */
export const wordsOfKinds: Readonly<Record<ProcessKind, Words>> = {
  order: orderWords,
  batch: batchWords,
  'manager-change': managerChangeWords,
  coverage: coverageWords,
  solution: solutionWords,
  contract: contractWords,
  'contract-watch': contractWatchWords,
  exit: exitWords,
};
