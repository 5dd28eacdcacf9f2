import { z } from 'zod';
import { contactDuties } from '../../../domain/customer/account';
import { completenessOf } from '../../../domain/customer/completeness';
import type { Customer } from '../../../domain/customer/customer';
import { type FilePart, filePartLabels, filePartNames } from '../../../domain/customer/file';
import type { Json } from '../../../domain/json';
import { tiers } from '../../../domain/tiers/tier';
import type { Services } from '../../services';
import { anyJson, instant, label } from '../../schemas/common';

/** A part of a customer's file, as the API shows it. */
export const filePartAnswer = z
  .object({
    part: z.enum(filePartNames),
    label,
    version: z.number().meta({ description: '版本，0 为空 / version; 0: empty yet' }),
    content: z.record(z.string(), anyJson),
    changedBy: z.string().nullable(),
    changedAt: instant.nullable(),
  })
  .meta({ id: 'CustomerFilePart' });

export const ourContactsAnswer = z
  .object({
    version: z.number(),
    items: z.array(z.object({ personId: z.string(), duty: z.enum(contactDuties) })),
  })
  .meta({ id: 'OurContacts', description: '我方联系人 / contacts on our side' });

export const customerFileAnswer = z
  .object({
    customerNo: z.string(),
    parts: z.array(filePartAnswer),
    contacts: ourContactsAnswer,
    tierHistory: z.array(
      z.object({ from: z.enum(tiers), to: z.enum(tiers), at: instant, by: z.string(), reason: z.string() }),
    ),
    completeness: z
      .object({
        percent: z.number(),
        parts: z.array(z.object({ part: z.enum(filePartNames), known: z.number(), fields: z.number() })),
      })
      .meta({ description: '档案完整度 / how much is known' }),
  })
  .meta({ id: 'CustomerFile', description: '客户档案 / the file of a customer (CUS-1)' });

export type FilePartAnswer = z.input<typeof filePartAnswer>;
export type CustomerFileAnswer = z.input<typeof customerFileAnswer>;

export const examplePart: FilePartAnswer = {
  part: 'key-persons',
  label: filePartLabels['key-persons'],
  version: 1,
  content: { persons: [{ name: '刘某', buyingRole: 'decides' }] },
  changedBy: 'am-01',
  changedAt: '2026-11-23T02:00:00.000Z',
};

export const exampleFile: CustomerFileAnswer = {
  customerNo: 'C-1001',
  parts: [examplePart],
  contacts: { version: 1, items: [{ personId: 'am-01', duty: 'account-manager' }] },
  tierHistory: [{ from: 'A2', to: 'A1', at: '2026-11-23T02:00:00.000Z', by: 'area-01', reason: '年度评定' }],
  completeness: { percent: 2, parts: [{ part: 'key-persons', known: 1, fields: 1 }] },
};

export function toFilePartAnswer({ part, version, content, changedBy, changedAt }: FilePart): FilePartAnswer {
  const plain = content as Record<string, Json>;
  return {
    part,
    label: filePartLabels[part],
    version,
    content: plain as FilePartAnswer['content'],
    changedBy,
    changedAt,
  };
}

/** The whole file of a customer; parts nobody has filled in are left out. */
export async function fileOf(
  { views }: Services,
  { customerNo, kind }: Customer,
): Promise<CustomerFileAnswer> {
  const { parts, contacts, contactsVersion, tierHistory } = await views.accounts.account(customerNo);
  const completeness = completenessOf(kind, parts);
  return {
    customerNo,
    parts: parts.map(toFilePartAnswer),
    contacts: { version: contactsVersion, items: contacts.map((contact) => ({ ...contact })) },
    tierHistory: tierHistory.map((change) => ({ ...change })),
    completeness: { ...completeness, parts: completeness.parts.map((part) => ({ ...part })) },
  };
}
