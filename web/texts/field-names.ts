import type { Label } from '../../domain/people/department';

const say = (zh: string, en: string): Label => ({ zh, en });

/** What fields are called that the API may find wrong. */
const fieldNames: Readonly<Record<string, Label>> = {
  customerNo: say('客户', 'Customer'),
  customerNos: say('客户', 'Customers'),
  name: say('名称', 'Name'),
  industry: say('行业', 'Industry'),
  tier: say('等级', 'Tier'),
  managerId: say('客户经理', 'Account manager'),
  fromManagerId: say('原客户经理', 'Manager they have'),
  toManagerId: say('接收人', 'Successor'),
  deputyId: say('代理人', 'Deputy'),
  technicianId: say('技术人员', 'Technician'),
  personId: say('人员', 'Person'),
  contractNo: say('合同', 'Contract'),
  toContractNo: say('转入合同', 'To the contract'),
  renewsContractNo: say('续签的合同', 'Renews'),
  productCode: say('产品', 'Product'),
  productCodes: say('产品', 'Products'),
  products: say('产品', 'Products'),
  bandwidthKbps: say('带宽', 'Bandwidth'),
  ends: say('端点', 'End'),
  addressId: say('地址', 'Address'),
  place: say('地点', 'Place'),
  channel: say('受理渠道', 'Channel'),
  services: say('业务', 'Services'),
  solutionNo: say('方案', 'Solution'),
  requestedDate: say('客户要求日期', 'Date asked for'),
  validFrom: say('起始日', 'First day'),
  validTo: say('截止日', 'Last day'),
  lastDay: say('截止日', 'Last day'),
  effectiveFrom: say('生效时间', 'Not before'),
  dueAt: say('期限', 'Due'),
  endsAt: say('结束', 'Until'),
  signedAt: say('签约时间', 'Signed on'),
  reason: say('原因', 'Reason'),
  note: say('备注', 'Note'),
  decision: say('决定', 'Decision'),
  measured: say('测试结果', 'Measured'),
  answer: say('办理结果', 'Answer'),
  file: say('文件', 'File'),
  since: say('起算时间', 'Since'),
  documentRef: say('凭证号', 'Document'),
};

/** A field by the path the API gives, in words: `ends.0.addressId` is `端点 1 地址`. What has no words stays as it is. */
export function fieldName(path: string, speak: (label: Label) => string): string {
  return path
    .split('.')
    .map((part) => {
      if (/^\d+$/.test(part)) return String(Number(part) + 1);
      const words = fieldNames[part];
      return words === undefined ? part : speak(words);
    })
    .join(' ');
}
