import { localDateOf } from '../domain/calendar/local-time';
import type { ExitStart } from '../domain/exit/exit';
import { type ExitInput, exitInput } from '../domain/exit/input';
import { type ExitFacts, admitExit } from '../domain/exit/intake-rules';
import type { UsageHit } from '../domain/exit/usage';
import { exitOpening } from '../gateway/exit-opening';
import type { Opening } from '../gateway/opening';
import { businessNumber } from './business-number';
import { caseStartFor, customerFor } from './case-start';
import type { Entry, Intake, IntakeFacts } from './intake';

/** How an exit is asked for (EXI-1, EXI-3). */
export const exitIntake: Intake<ExitInput> = {
  kind: 'exit',
  input: exitInput,
  open: async (body, entry, facts) =>
    await openExit(body, { exitNo: businessNumber('EX', entry.requestKey), hits: [] }, entry, facts),
};

/** An exit's number, and the rules that gave it away. */
export interface ExitIdentity {
  readonly exitNo: string;
  readonly hits: readonly UsageHit[];
}

/**
 * Opens an exit, asked for or detected.
 * @throws BusinessError `unknown-customer`, `exit-open`, `unknown-service`, `no-valid-contract`
 */
export async function openExit(
  body: ExitInput,
  { exitNo, hits }: ExitIdentity,
  entry: Entry,
  facts: IntakeFacts,
): Promise<Opening> {
  const customer = await customerFor(facts, body.customerNo, entry);
  const { start } = await caseStartFor<ExitStart['limits']['own']>(facts, 'exit', exitNo, customer, entry);
  const today = localDateOf(start.calendar, entry.receivedAt);
  // A request sent again finds its own exit on its way.
  if (!(await isKnown(exitNo, facts))) admitExit(body, await factsOf(body, exitNo, today, facts));
  return exitOpening({
    ...start,
    mode: body.mode,
    services: body.mode === 'whole' ? [] : body.services,
    toContractNo: body.mode === 'transfer' ? body.toContractNo : null,
    reason: body.reason,
    hits,
  });
}

async function isKnown(exitNo: string, { processes }: IntakeFacts): Promise<boolean> {
  return (await processes.find(`exit/${exitNo}`, {})) !== null;
}

/** Far more than a customer ever has open. */
const mostOpen = 200;

async function factsOf(
  body: ExitInput,
  exitNo: string,
  today: string,
  { services, processes, reference }: IntakeFacts,
): Promise<ExitFacts> {
  const { customerNo } = body;
  const named = body.mode === 'whole' ? [] : body.services;
  const firstOpen = { page: 1, pageSize: mostOpen, sort: 'startedAt', descending: false } as const;
  const [active, standings, contracts, open] = await Promise.all([
    services.servicesOf(customerNo),
    services.standingsOf(named),
    reference.contractsOf(customerNo),
    processes.list([{ customerNo }, { kind: 'exit' }, { closedAt: null }], firstOpen),
  ]);
  const others = open.items.filter(({ businessKey }) => businessKey !== exitNo);
  const own = standings.filter((order) => order.customerNo === customerNo);
  return {
    services: active,
    standings: new Map(own.map(({ orderNo, standing }) => [orderNo, standing])),
    contracts,
    // Sent again while the first request is still being answered, it may meet its own exit.
    open: others.map(({ businessKey, details }) => ({
      exitNo: businessKey,
      services: (details['services'] ?? []) as readonly string[],
    })),
    today,
  };
}
