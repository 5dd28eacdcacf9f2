import type { ExitInput } from '../domain/exit/input';
import type { ActiveService } from '../domain/exit/service';
import { type ExitDetection, type UsageFact, type UsageHit, hitsOf, monthBefore } from '../domain/exit/usage';
import { detectionTable } from '../domain/limits/limit-tables';
import type { Opening } from '../gateway/opening';
import type { ExitWatch, UsageStore } from '../storage/exits/usage-store';
import { businessNumber } from './business-number';
import { openExit } from './exit-intake';
import type { Entry, IntakeFacts } from './intake';

/** What pushed facts came to: the exits to be started, each once however often facts are pushed. */
export interface Detected {
  readonly openings: readonly Opening[];
  /** Facts about what is no active service; they are kept all the same. */
  readonly unknown: readonly string[];
}

/**
 * Keeps usage facts and looks whether customers are leaving (EXI-1), by the rules published. A customer has one exit from facts at most on
 * its way; after that has ended, only newer facts open another.
 */
export async function detectExits(
  facts: readonly UsageFact[],
  entry: Entry,
  known: IntakeFacts,
  usage: UsageStore,
): Promise<Detected> {
  await usage.keep(facts);
  const orders = [...new Set(facts.map(({ orderNo }) => orderNo))];
  const standings = await known.services.standingsOf(orders);
  const active = standings.filter(({ standing }) => standing === 'active');
  const customers = [...new Set(active.map(({ customerNo }) => customerNo))];
  const rules = (await known.tables.newest(detectionTable)).content as ExitDetection;
  const newest = facts.reduce((last, { period }) => (period > last ? period : last), '');
  const openings: Opening[] = [];
  for (const customerNo of customers) {
    const opening = await detect(customerNo, rules, newest, entry, known, usage);
    if (opening !== null) openings.push(opening);
  }
  const services = new Set(active.map(({ orderNo }) => orderNo));
  return { openings, unknown: orders.filter((orderNo) => !services.has(orderNo)) };
}

async function detect(
  customerNo: string,
  rules: ExitDetection,
  newest: string,
  entry: Entry,
  known: IntakeFacts,
  usage: UsageStore,
): Promise<Opening | null> {
  const services = (await known.services.servicesOf(customerNo)).filter(({ state }) => state === 'active');
  const hits = await hitsAmong(services, rules, newest, usage);
  const period = hits
    .map((hit) => hit.period)
    .sort()
    .at(-1);
  if (period === undefined) return null;
  for (;;) {
    const standing = await usage.watchOf(customerNo);
    if (standing !== null) {
      const exit = await known.processes.find(`exit/${standing.exitNo}`, {});
      // Claimed, and then whoever claimed it was cut short: started now, under the same number.
      if (exit === null) return await open(customerNo, services, standing, entry, known);
      if (exit.closedAt === null || period <= standing.period) return null;
    }
    if (await hasOpenExit(customerNo, known)) return null;
    const exitNo = businessNumber('EX', `detected:${customerNo}:${period}`);
    const watch: ExitWatch = { exitNo, period, hits };
    if (await usage.claim(customerNo, standing, watch))
      return await open(customerNo, services, watch, entry, known);
  }
}

async function hitsAmong(
  services: readonly ActiveService[],
  rules: ExitDetection,
  newest: string,
  usage: UsageStore,
): Promise<readonly UsageHit[]> {
  const longest = Math.max(rules.usageGone.months, rules.linesCancelled.months);
  const facts = await usage.factsOf(
    services.map(({ orderNo }) => orderNo),
    monthsBack(newest, longest),
  );
  return services.flatMap(({ orderNo }) =>
    hitsOf(
      facts.filter((fact) => fact.orderNo === orderNo),
      rules,
    ),
  );
}

/** The first month any rule looks at, counted back from the newest fact pushed. */
function monthsBack(period: string, months: number): string {
  return months === 0 ? period : monthsBack(monthBefore(period), months - 1);
}

async function hasOpenExit(customerNo: string, { processes }: IntakeFacts): Promise<boolean> {
  const one = { page: 1, pageSize: 1, sort: 'startedAt', descending: true } as const;
  const open = await processes.list([{ customerNo }, { kind: 'exit' }, { closedAt: null }], one);
  return open.items.length > 0;
}

const words = {
  usageGone: '业务量归零 / usage gone',
  linesCancelled: '线路大量退订 / lines cancelled',
} as const;

async function open(
  customerNo: string,
  services: readonly ActiveService[],
  { exitNo, hits }: ExitWatch,
  entry: Entry,
  known: IntakeFacts,
): Promise<Opening> {
  const leaving = [...new Set(hits.map(({ orderNo }) => orderNo))];
  const isWhole = services.every(({ orderNo }) => leaving.includes(orderNo));
  const reason = [...new Set(hits.map(({ rule }) => words[rule]))].join(';');
  const body: ExitInput = isWhole
    ? { mode: 'whole', customerNo, reason }
    : { mode: 'services', customerNo, services: leaving, reason };
  const detected = { ...entry, requestKey: `detected:${exitNo}`, scope: {} };
  return await openExit(body, { exitNo, hits }, detected, known);
}
