import { contractRecords } from './records';

/** Begins to watch every contract that has come near its end since the last look (CON-3), however it came to be there. */
export async function lookForExpiries(): Promise<void> {
  for (let last: string | null = ''; last !== null;) last = await contractRecords.watchContracts(last);
}
