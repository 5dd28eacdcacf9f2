import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { decisionTableAnswer } from '../../../api/schemas/decision-table';
import type { Authorisation } from '../../../domain/authorisation/authorisation';
import type { DemoApi } from '../demo-api';
import type { Teller } from '../loops/teller';

const path = '/api/v1/decision-tables/business-authorisation';

interface Trial {
  readonly cases: number;
  readonly different: readonly { readonly contractNo: string; readonly added: readonly string[] }[];
}

/** An administrator tries a stricter table on what was approved so far; one with a gap is refused, and their own is for somebody else to publish. */
export async function tryTable(api: DemoApi, teller: Teller, contractNo: string): Promise<boolean> {
  teller.act('商务授权表试算', 'The decision table, tried on past cases');
  const { version, content } = await api.get<z.input<typeof decisionTableAnswer>>('admin-01', path);
  const table = content as unknown as Authorisation;
  const stricter = { rule: 'demo-from-5', when: { discountPercent: { above: 5, upTo: null } } };
  const candidate = { ...table, rules: [...table.rules, { ...stricter, decides: ['finance'] }] };
  const tried = await api.post<Trial>(
    'admin-01',
    `${path}/try`,
    { basedOn: version, content: candidate },
    randomUUID(),
  );
  teller.fact(
    `${tried.cases} 份历史草案，${tried.different.length} 份结论不同`,
    `${tried.cases} past agreements, ${tried.different.length} decided otherwise`,
  );
  const gap = { ...table, rules: table.rules.filter(({ when }) => Object.keys(when).length > 0) };
  const body = { basedOn: version, content: gap };
  teller.refusal('admin-01', await api.refused('admin-01', `${path}/try`, body, randomUUID()));
  const own = { basedOn: version, content: candidate, reason: '试算通过' };
  teller.refusal('admin-01', await api.refused('admin-01', `${path}/versions`, own, randomUUID()));
  return tried.different.some((case_) => case_.contractNo === contractNo && case_.added.includes('finance'));
}
