import type { CustomerFileAnswer } from '../../../api/routes/customers/customer-file-answer';
import type { Desk } from './desk';
import { areaManager, manager, successor } from './people';

interface Breaches {
  readonly limits: { readonly accountsOfManager: { readonly group: number } };
  readonly contacts: readonly { readonly customerNo: string; readonly contacts: number }[];
  readonly span: readonly { readonly managerId: string; readonly accounts: number; readonly limit: number }[];
}

/** Important customers have two named contacts on our side, managers not too many accounts: breaches show until they are mended (CUS-3). */
export async function staffing(desk: Desk, customerNo: string): Promise<void> {
  const { teller } = desk;
  teller.why(
    '重要客户我方至少两名联系人，每名经理至多 50 家集团客户：不达标的一目了然。',
    'An important customer has two contacts on our side, a manager 50 groups at most: breaches are plain to see.',
  );
  const look = async (): Promise<Breaches> => await desk.get<Breaches>(manager, '/customers/breaches');
  const before = await look();
  const breach = before.contacts.find((each) => each.customerNo === customerNo);
  desk.shows(
    breach !== undefined,
    `不达标：${customerNo} 联系人 ${breach?.contacts} 名`,
    'a breach: too few contacts',
  );
  for (const { managerId, accounts, limit } of before.span)
    teller.fact(`管理幅度超限：${managerId} ${accounts} / ${limit}`, 'more accounts than one can look after');
  if (before.span.length === 0)
    teller.fact(
      `管理幅度：无人超过 ${before.limits.accountsOfManager.group} 家`,
      'span of control: nobody has too many',
    );
  const contacts = await desk.change<CustomerFileAnswer['contacts']>(
    areaManager,
    'PUT',
    `/customers/${customerNo}/contacts`,
    {
      version: 0,
      items: [
        { personId: manager, duty: 'account-manager' },
        { personId: successor, duty: 'deputy' },
      ],
    },
  );
  const after = await look();
  desk.shows(
    contacts.items.length === 2 && after.contacts.every((each) => each.customerNo !== customerNo),
    '指定两名联系人后达标',
    'with two named contacts the breach is gone',
  );
}
