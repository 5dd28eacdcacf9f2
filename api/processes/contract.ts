import type { ContractInput } from '../../domain/contract/input';
import { contractIntake } from '../../intake/contract-intake';
import { followContractWatch, getContractWatch, listContractWatches } from '../routes/contract/watches';
import { contractDetails, exampleContractDetails, toContractDetails } from '../schemas/contract';
import type { ProcessApi } from './process-api';
import { processPaths } from './process-paths';

/** Sales and their contracts (CON-1). */
export const contractApi: ProcessApi<ContractInput, typeof contractDetails> = {
  kind: 'contract',
  path: processPaths.contract,
  numbered: 'contractNo',
  exampleNo: 'CT-7K3M9Q2XPA',
  names: { one: 'Contract', many: 'Contracts' },
  title: { zh: '销售与合同', en: 'sale and contract' },
  tag: {
    name: 'contracts',
    words: {
      zh: '销售与合同：沟通计划、草案、审批、签约、订单、到期预警',
      en: 'Sales and contracts: plan, draft, approval, signing, orders, expiry',
    },
  },
  intake: contractIntake,
  inputExamples: {
    new: {
      summary: { zh: '新业务销售', en: 'Something new' },
      value: { customerNo: 'C-1001', subject: '全省视频会议专线' },
    },
    solution: {
      summary: { zh: '方案已获客户认可', en: 'A solution the customer accepted' },
      value: { customerNo: 'C-1001', subject: '全省视频会议专线', solutionNo: 'SN-7K3M9Q2XPA' },
    },
    renewal: {
      summary: { zh: '续签', en: 'A renewal' },
      value: { customerNo: 'C-1001', subject: '专线合同续签', renewsContractNo: 'CT-1001' },
    },
  },
  starters: ['account-manager', 'desk-clerk', 'area-manager', 'chief-representative'],
  refusals: ['unknown-customer', 'invalid-request'],
  details: {
    schema: contractDetails,
    example: exampleContractDetails,
    of: toContractDetails,
  },
  filters: {},
  extraRoutes: [listContractWatches, getContractWatch, ...followContractWatch],
};
