import type { Terms } from '../../../domain/contract/agreement';
import type { Teller } from '../loops/teller';
import type { SalePlay } from './sale-play';

/** A text platform, and a line to an address that no local network serves. */
const terms: Terms = {
  lines: [
    { productCode: 'group-sms-gateway', bandwidthKbps: null, ends: [] },
    {
      productCode: 'leased-line',
      bandwidthKbps: 2048,
      ends: [{ addressId: 'KM-0001' }, { addressId: 'NOWHERE-1' }],
    },
  ],
  monthlyValueCny: 12_000,
  termMonths: 24,
  discountPercent: 25,
  clauses: [],
};

/** Planned, drafted, rejected by one of two levels side by side, drafted anew, approved: nobody approves their own. */
export async function agree(sale: SalePlay, teller: Teller): Promise<void> {
  teller.act('4.1 销售沟通计划', '4.1 Sales communication plan');
  await sale.answer('am-01', 'plan-sale', {
    decision: 'sell',
    goal: '两年期短信平台与专线合同',
    contacts: '信息中心 王主任',
    approach: '上门演示后报价',
    competitors: null,
    signBy: null,
  });
  teller.act('4.2–4.3 草案与商务授权', '4.2–4.3 Draft and business authorisation');
  await sale.answer('am-01', 'draft-agreement', { decision: 'submit', ...terms });
  teller.why(
    '折扣 25%：区域经理审批后，主管与财务并行审批',
    'Discount 25 %: the area manager, then head and finance side by side',
  );
  await sale.refused('am-01', 'approve-agreement', { decision: 'approve', note: null }, 'forbidden');
  const approved = { decision: 'approve', note: null } as const;
  await sale.answerAt('area-01', 'approve-agreement', 'area-manager', approved);
  const rejected = { decision: 'reject', reason: '毛利低于底线，折扣不得超过 15%' } as const;
  await sale.answerAt('fin-01', 'approve-agreement', 'finance', rejected);
  teller.why('退回草案，附原因；重新审批', 'Back to the draft with the reason, and approved anew');
  await sale.answer('am-01', 'draft-agreement', { decision: 'submit', ...terms, discountPercent: 12 });
  await sale.answerAt('area-01', 'approve-agreement', 'area-manager', approved);
  await sale.answerAt('ka-head', 'approve-agreement', 'key-accounts-head', approved);
}
