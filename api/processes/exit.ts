import type { ExitInput } from '../../domain/exit/input';
import { exitIntake } from '../../intake/exit-intake';
import { listServices } from '../routes/exit/customer-services';
import { getExitProof } from '../routes/exit/exit-proof';
import { listLeaks } from '../routes/exit/leaks';
import { pushUsageFacts } from '../routes/exit/push-usage-facts';
import { exampleExitDetails, exitDetails, toExitDetails } from '../schemas/exit';
import type { ProcessApi } from './process-api';
import { processPaths } from './process-paths';

/** Customers' exits (EXI-1…4). */
export const exitApi: ProcessApi<ExitInput, typeof exitDetails> = {
  kind: 'exit',
  path: processPaths.exit,
  numbered: 'exitNo',
  exampleNo: 'EX-7K3M9Q2XPA',
  names: { one: 'Exit', many: 'Exits' },
  title: { zh: '离网', en: 'customer’s exit' },
  tag: {
    name: 'exits',
    words: {
      zh: '离网与资源释放：挽留、停租结算、拆除、释放、核对、资源泄漏',
      en: 'Exits: retention, settlement, release, proof, leaks',
    },
  },
  intake: exitIntake,
  inputExamples: {
    whole: {
      summary: { zh: '整体离网', en: 'The whole customer' },
      value: { mode: 'whole', customerNo: 'C-1001', reason: '公司注销' },
    },
    services: {
      summary: { zh: '部分业务', en: 'Some services' },
      value: {
        mode: 'services',
        customerNo: 'C-1001',
        services: ['SO-7K3M9Q2XPA'],
        reason: '分支机构撤并',
      },
    },
    transfer: {
      summary: { zh: '合同过户', en: 'To another contract' },
      value: {
        mode: 'transfer',
        customerNo: 'C-1001',
        services: ['SO-7K3M9Q2XPA'],
        toContractNo: 'CT-2001',
        reason: '合同归并',
      },
    },
  },
  starters: ['account-manager', 'desk-clerk', 'area-manager', 'chief-representative'],
  refusals: ['unknown-customer', 'exit-open', 'unknown-service', 'no-valid-contract'],
  details: { schema: exitDetails, example: exampleExitDetails, of: toExitDetails },
  filters: {},
  extraRoutes: [getExitProof, listServices, listLeaks, pushUsageFacts],
};
