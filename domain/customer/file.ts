import type { Instant } from '../calendar/working-calendar';
import type { Label } from '../people/department';
import type { Customer } from './customer';

/**
 * The parts of a customer's file (CUS-1), S0's information model: A group basics, B reputation basics, C strategy and finance, D usage,
 * E sales and management; and the key persons. Their fields: forms.ts.
 */
export const filePartNames = [
  'group-basics',
  'reputation-basics',
  'strategy-and-finance',
  'usage',
  'sales-and-management',
  'key-persons',
] as const;

export type FilePartName = (typeof filePartNames)[number];

export const filePartLabels: Record<FilePartName, Label> = {
  'group-basics': { zh: 'A 集团大客户基本信息', en: 'A Group basics' },
  'reputation-basics': { zh: 'B 信誉大客户基本信息', en: 'B Reputation basics' },
  'strategy-and-finance': { zh: 'C 战略发展及财务信息', en: 'C Strategy and finance' },
  usage: { zh: 'D 业务使用情况', en: 'D Usage' },
  'sales-and-management': { zh: 'E 销售、管理信息', en: 'E Sales and management' },
  'key-persons': { zh: '关键人', en: 'Key persons' },
};

/** A part of a file as it stands. Personal data may be in it: it never leaves the file (rule 6). */
export interface FilePart {
  readonly customerNo: string;
  readonly part: FilePartName;
  /** From 1; whoever changes a part says which version they saw. */
  readonly version: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

const notFor: Record<Customer['kind'], readonly FilePartName[]> = {
  group: ['reputation-basics'],
  reputation: ['group-basics', 'strategy-and-finance'],
};

/** The parts a file of a kind of customer has. */
export function partsFor(kind: Customer['kind']): readonly FilePartName[] {
  return filePartNames.filter((part) => !notFor[kind].includes(part));
}
