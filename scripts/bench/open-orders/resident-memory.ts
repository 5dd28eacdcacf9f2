import { readFileSync } from 'node:fs';
import type { Stage } from '../stage';

/** The programs whose memory is looked at. */
export const programs = ['workers', 'api', 'mongod', 'temporal'] as const;

export type Program = (typeof programs)[number];

/** Resident memory at one moment, in MiB; null where there is no /proc to read it from. */
export interface Memory {
  /** What had been done by then. */
  readonly when: string;
  readonly mib: Readonly<Record<Program, number | null>>;
}

export function memoryNow(stage: Stage, when: string): Memory {
  const { workers, api, mongod, temporal } = stage;
  const mib = {
    workers: of(workers.pid),
    api: of(api.pid),
    mongod: of(mongod.pid),
    temporal: of(temporal.pid),
  };
  return { when, mib };
}

function of(pid: number | null): number | null {
  if (pid === null) return null;
  let status: string;
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return null;
  }
  const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  return kib === undefined ? null : Math.round(Number(kib) / 1_024);
}
