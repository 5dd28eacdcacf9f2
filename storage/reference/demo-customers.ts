import type { Contract, Customer } from '../../domain/customer/customer';
import type { LocalNetwork } from '../../domain/people/department';
import type { Tier } from '../../domain/tiers/tier';

interface Row {
  readonly customerNo: string;
  readonly name: string;
  readonly industry: string;
  readonly tier: Tier;
  readonly managerId: string;
  readonly homeNetwork: LocalNetwork;
}

const rows: readonly Row[] = [
  {
    customerNo: 'C-1001',
    name: '云南省财政厅',
    industry: 'government',
    tier: 'A1',
    managerId: 'am-01',
    homeNetwork: 'kunming',
  },
  {
    customerNo: 'C-1002',
    name: '昆明钢铁集团',
    industry: 'manufacturing',
    tier: 'A2',
    managerId: 'am-01',
    homeNetwork: 'kunming',
  },
  {
    customerNo: 'C-1003',
    name: '富滇银行',
    industry: 'finance',
    tier: 'A1',
    managerId: 'am-02',
    homeNetwork: 'kunming',
  },
  {
    customerNo: 'C-1004',
    name: '曲靖卷烟厂',
    industry: 'manufacturing',
    tier: 'B1',
    managerId: 'am-02',
    homeNetwork: 'qujing',
  },
  {
    customerNo: 'C-1005',
    name: '大理旅游集团',
    industry: 'tourism',
    tier: 'B1',
    managerId: 'am-03',
    homeNetwork: 'dali',
  },
  {
    customerNo: 'C-1006',
    name: '麒麟区教育局',
    industry: 'education',
    tier: 'B2',
    managerId: 'am-02',
    homeNetwork: 'qujing',
  },
  {
    customerNo: 'C-1007',
    name: '下关沱茶公司',
    industry: 'food',
    tier: 'C',
    managerId: 'am-03',
    homeNetwork: 'dali',
  },
  {
    customerNo: 'C-1008',
    name: '滇池连锁药房',
    industry: 'retail',
    tier: 'C',
    managerId: 'am-01',
    homeNetwork: 'kunming',
  },
];

const everything = ['leased-line', 'mpls-vpn-site', 'dedicated-internet', 'group-sms-gateway'];

/** Demo customers of every tier, one who has not signed, and one whose contract has run out. */
export const demoCustomers: readonly Customer[] = [
  ...rows.map((row): Customer => ({
    ...row,
    kind: 'group',
    important: row.tier.startsWith('A'),
    signed: true,
  })),
  {
    customerNo: 'C-1098',
    name: '翠湖会展中心',
    industry: 'events',
    tier: 'C',
    managerId: 'am-01',
    homeNetwork: 'kunming',
    kind: 'group',
    important: false,
    signed: true,
  },
  {
    customerNo: 'C-1099',
    name: '春城物流公司',
    industry: 'logistics',
    tier: 'B2',
    managerId: 'am-02',
    homeNetwork: 'kunming',
    kind: 'group',
    important: false,
    signed: false,
  },
];

/** One contract for each signed demo customer; C-1098's ended in 2025. */
export const demoContracts: readonly Contract[] = [
  ...rows.map(({ customerNo }): Contract => ({
    contractNo: customerNo.replace('C-', 'CT-'),
    customerNo,
    productCodes: everything,
    validFrom: '2026-01-01',
    validTo: '2028-12-31',
  })),
  {
    contractNo: 'CT-1098',
    customerNo: 'C-1098',
    productCodes: everything,
    validFrom: '2024-01-01',
    validTo: '2025-12-31',
  },
];
