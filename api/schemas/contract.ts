import { z } from 'zod';
import type { ContractOrder, Draft } from '../../domain/contract/agreement';
import type { Contract } from '../../domain/customer/customer';
import type { ProcessView } from '../../domain/process/process-view';
import { draftAnswer, exampleDraft, toDraftAnswer } from './agreement';
import { instant } from './common';

const key = z.string().nullable();

/** What is a sale's and its contract's own in the answer. */
export const contractDetails = z
  .object({
    subject: z.string(),
    note: z.string().nullable(),
    solutionNo: key.meta({ description: '来源方案 / the solution it follows from' }),
    renewsContractNo: key.meta({ description: '续签的合同 / the contract it is to renew' }),
    authorisation: z.number().meta({ description: '商务授权表版本 / version of business-authorisation' }),
    plan: z
      .object({
        goal: z.string(),
        contacts: z.string(),
        approach: z.string(),
        competitors: z.string().nullable(),
        signBy: z.string().nullable(),
      })
      .nullable(),
    drafts: z.array(draftAnswer).meta({ description: '各版草案 / every version' }),
    signature: z.object({ signedBy: z.string(), signedAt: instant, documentRef: z.string() }).nullable(),
    contract: z
      .object({
        contractNo: z.string(),
        productCodes: z.array(z.string()),
        validFrom: z.string(),
        validTo: z.string(),
      })
      .nullable()
      .meta({ description: '已入客户档案的合同 / as it stands in the customer’s file' }),
    orders: z
      .array(
        z.object({
          line: z.number(),
          orderNo: key,
          state: z.string().meta({ description: '订单状态，未录入为 dropped / dropped: never an order' }),
          reason: z.string().nullable(),
        }),
      )
      .meta({ description: '由合同产生的订单 / the orders it began; each names it as its contractNo' }),
    ended: z.string().nullable().meta({ description: '未成交原因 / why it came to nothing' }),
  })
  .meta({ id: 'ContractDetails' });

export type ContractDetails = z.input<typeof contractDetails>;

/** A sale's details as its record has them. */
export function toContractDetails({ details }: ProcessView): ContractDetails {
  const { subject, note, solutionNo, renewsContractNo, authorisation, ended } = details;
  const contract = (details['contract'] ?? null) as Contract | null;
  return {
    subject: subject as string,
    note: (note ?? null) as string | null,
    solutionNo: (solutionNo ?? null) as string | null,
    renewsContractNo: (renewsContractNo ?? null) as string | null,
    authorisation: Number(authorisation),
    plan: (details['plan'] ?? null) as ContractDetails['plan'],
    drafts: ((details['drafts'] ?? []) as unknown as Draft[]).map(toDraftAnswer),
    signature: (details['signature'] ?? null) as ContractDetails['signature'],
    contract:
      contract === null
        ? null
        : {
            contractNo: contract.contractNo,
            productCodes: [...contract.productCodes],
            validFrom: contract.validFrom,
            validTo: contract.validTo,
          },
    orders: ((details['orders'] ?? []) as unknown as ContractOrder[]).map((order) => ({ ...order })),
    ended: (ended ?? null) as string | null,
  };
}

export const exampleContractDetails: ContractDetails = {
  subject: '全省视频会议专线',
  note: null,
  solutionNo: 'SN-7K3M9Q2XPA',
  renewsContractNo: null,
  authorisation: 1,
  plan: {
    goal: '两年期专线合同',
    contacts: '信息中心 王主任',
    approach: '上门演示后报价',
    competitors: null,
    signBy: '2026-12-31',
  },
  drafts: [exampleDraft],
  signature: null,
  contract: null,
  orders: [],
  ended: null,
};
