import type { CoverageInput } from '../../../domain/coverage/input';
import type { LocalNetwork } from '../../../domain/people/department';

/** Who takes a request, and what they send. */
export interface BenchRequest {
  readonly by: string;
  readonly body: CoverageInput;
}

/** Customers of every class; of two in five the reply is due soon (class A). */
const customers = ['C-1001', 'C-1004', 'C-1003', 'C-1007', 'C-1008'];
const networks: readonly LocalNetwork[] = ['kunming', 'qujing', 'dali'];
const ways = [
  { by: 'call-01', channel: 'hotline' },
  { by: 'desk-01', channel: 'business-hall' },
  { by: 'call-02', channel: 'web' },
] as const;

/** Of ten requests one is for the place of the one just before, one for a place that has had its case for some time. */
export function placeNumber(n: number): number {
  if (n % 10 === 4) return n - 1;
  return n % 10 === 9 ? n - 8 : n;
}

/** The n-th request, from 0; its description says which one it is. */
export function requestOf(n: number): BenchRequest {
  const place = placeNumber(n);
  const { by, channel } = ways[n % ways.length] ?? ways[0];
  return {
    by,
    body: {
      customerNo: customers[n % customers.length] ?? 'C-1001',
      channel,
      place: {
        text: `性能测量路 ${place} 号大厦`,
        localNetwork: networks[place % networks.length] ?? 'kunming',
        district: null,
      },
      placeKind: 'car-park',
      placeDetail: null,
      symptom: 'no-signal',
      description: descriptionOf(n),
      contact: { name: '王主任', phone: '0871-65550101' },
    },
  };
}

/** By what the n-th request is found in the records. */
export function descriptionOf(n: number): string {
  return `第 ${n} 个需求`;
}
