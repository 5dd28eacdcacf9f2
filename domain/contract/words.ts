import type { Words } from '../process/words';

/** What the names of a sale and its contract mean. */
export const contractWords: Words = {
  stage: {
    'sale-planning': { zh: '4.1 销售沟通计划', en: '4.1 Sales communication plan' },
    'agreement-draft': { zh: '4.2 协议草案', en: '4.2 Draft agreement' },
    'agreement-approval': { zh: '4.3 内部审批', en: '4.3 Internal approval' },
    'contract-signing': { zh: '4.4 签约', en: '4.4 Signing' },
    'order-entry': { zh: '4.5 订单录入与开通', en: '4.5 Order entry' },
    'contract-filing': { zh: '4.6 CRM 归档', en: '4.6 CRM file' },
  },
  milestone: {
    'sale-begun': { zh: '销售已立项', en: 'Sale begun' },
    'sale-planned': { zh: '销售沟通计划已制定', en: 'Sales communication planned' },
    'agreement-submitted': { zh: '协议已提交审批', en: 'Agreement submitted for approval' },
    'agreement-approved': { zh: '协议审批通过', en: 'Agreement approved' },
    'agreement-rejected': { zh: '协议审批未通过，退回修改', en: 'Agreement rejected, back to the draft' },
    'agreement-renegotiated': {
      zh: '与客户重新商谈，须重新审批',
      en: 'Renegotiated: approval is needed anew',
    },
    'contract-signed': { zh: '合同已签订', en: 'Contract signed' },
    'contract-kept': { zh: '合同已入客户档案', en: 'Contract in the customer’s file' },
    'contract-order-refused': {
      zh: '订单未被受理，须更正',
      en: 'An order was refused and has to be corrected',
    },
    'contract-orders-entered': { zh: '订单已录入', en: 'Orders entered' },
    'contract-orders-ended': { zh: '订单已全部结束', en: 'All orders have ended' },
    'contract-filed': { zh: '合同已归档 CRM', en: 'Contract filed in CRM' },
    'contract-closed': { zh: '销售与合同闭环', en: 'Sale and contract closed' },
    'sale-lost': { zh: '销售未成交', en: 'Sale lost' },
  },
  clock: { 'contract-approval': { zh: '协议审批', en: 'Approval of the agreement' } },
  call: { 'crm.file-contract': { zh: 'CRM 合同归档', en: 'CRM: file the contract' } },
};
