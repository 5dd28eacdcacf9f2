import { jsonOf } from '../../domain/contract/agreement';
import type { Json } from '../../domain/json';
import { callSystem } from '../shared/call-system';
import { enter, reach } from '../shared/case';
import { type Sale, newestDraft } from './sale';

/** 4.6: CRM is told what was agreed and what became of it. */
export async function closeInCrm(sale: Sale): Promise<void> {
  await enter(sale.it, 'contract-filing');
  await fileInCrm(sale, 'signed', null);
  await sale.it.control.clear();
}

/** Files how the sale ended in CRM. */
export async function fileInCrm(
  sale: Sale,
  outcome: 'signed' | 'lost',
  reason: string | null,
): Promise<void> {
  const { it, crm } = sale;
  const { businessKey, customerNo, subject, solutionNo, renewsContractNo } = it.start;
  const { contract, signature, orders } = it.process.record.view.details;
  const draft = newestDraft(sale);
  const facts: { [name: string]: Json } = {
    subject,
    solutionNo,
    renewsContractNo,
    contract: contract ?? null,
    documentRef: (signature as { documentRef?: string } | undefined)?.documentRef ?? null,
    monthlyValueCny: draft?.monthlyValueCny ?? null,
    termMonths: draft?.termMonths ?? null,
    discountPercent: draft?.discountPercent ?? null,
    products: draft === null ? [] : jsonOf([...new Set(draft.lines.map(({ productCode }) => productCode))]),
    orders: orders ?? [],
  };
  await callSystem(
    it.process,
    {
      system: 'crm',
      operation: 'file-contract',
      title: { zh: 'CRM 合同归档', en: 'File the contract in CRM' },
      round: 1,
      foreseen: [],
      correction: null,
    },
    { kind: 'contract' as const, businessKey, customerNo, outcome, reason, facts },
    (patience, key, filing) => crm[patience].fileCaseInCrm(key, filing),
  );
  reach(it, 'contract-filed', null);
}
