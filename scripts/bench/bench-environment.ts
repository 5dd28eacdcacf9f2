import path from 'node:path';
import { ownEnvironment } from '../servers/own-environment';

/** Nobody is to be slowed down by a limit that is made for people. */
const noLimit = '1000000';

/** What our programs are told: data in `dir`, free ports, everything else as `npm start` has it. */
export async function benchEnvironment(dir: string): Promise<Readonly<Record<string, string>>> {
  return { ...(await ownEnvironment(path.join(dir, 'data'))), RATE_LIMIT_PER_PERSON: noLimit };
}
