import type { Stage } from '../story';
import type { ExitAnswer, ProofAnswer } from './work-exit';

/** How the story of an exit ended. */
export interface Ended {
  readonly customerNo: string;
  readonly contractNo: string;
  readonly orders: readonly string[];
  readonly keeping: ExitAnswer;
  readonly left: ExitAnswer;
  readonly proof: ProofAnswer;
}

interface Items<T> {
  readonly items: readonly T[];
}

/** Everything that is not as an exit has to leave it, asked of the systems themselves. */
export async function endedDisagreements(
  { api, systems }: Pick<Stage, 'api' | 'systems'>,
  { customerNo, contractNo, orders, keeping, left, proof }: Ended,
): Promise<readonly string[]> {
  const services = await api.get<Items<object>>('am-01', `/api/v1/customers/${customerNo}/services`);
  const leaks = await api.get<Items<{ orderNo: string }>>('ops-01', '/api/v1/leaks?limit=5000');
  const leaked = leaks.items.filter(({ orderNo }) => orders.includes(orderNo));
  const checks: [what: string, said: string, wanted: string][] = [
    ['won back: state', keeping.state, 'cancelled'],
    ['exit: state', left.state, 'completed'],
    ['exit: ceased', left.details.ceased.join(), orders[0] ?? ''],
    ['exit: contracts closed', left.details.contractsClosed.join(), contractNo],
    ['proof', String(proof.agrees), 'true'],
    ['our record: services', String(services.items.length), '0'],
    ['leak report: orders of the story', String(leaked.length), '0'],
  ];
  for (const orderNo of orders) {
    const [network, billing] = await Promise.all([
      systems.network.look(orderNo),
      systems.billing.look(orderNo),
    ]);
    checks.push([`inventory: ${orderNo}`, String(network.resources.length), '0']);
    checks.push([`network: ${orderNo}`, String(network.active), 'false']);
    checks.push([`billing: ${orderNo}`, String(billing.state === 'billing'), 'false']);
  }
  return checks.flatMap(([what, said, wanted]) =>
    said === wanted ? [] : [`${what}: ${said}, not ${wanted}`],
  );
}
