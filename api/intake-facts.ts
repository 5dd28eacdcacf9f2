import type { IntakeFacts } from '../intake/intake';
import type { Services } from './services';

/** What requests are checked against. */
export function intakeFacts({ views, tables, decisions, catalogue }: Services): IntakeFacts {
  const { reference, services, processes } = views;
  return { reference, services, processes, tables, decisions, catalogue };
}
