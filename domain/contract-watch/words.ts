import type { Words } from '../process/words';

/** What the names of the watch over a contract's end mean. */
export const contractWatchWords: Words = {
  stage: { 'expiry-watch': { zh: '合同到期预警', en: 'Watch over the contract’s end' } },
  milestone: {
    'contract-expiring': {
      zh: '合同即将到期，请安排续约',
      en: 'The contract is about to end: see to its renewal',
    },
    'contract-renewed': { zh: '合同已续签', en: 'The contract is renewed' },
    'contract-term-changed': { zh: '合同到期日已变更', en: 'The contract ends on another day' },
    'contract-expired': { zh: '合同已到期', en: 'The contract has ended' },
    'watch-called-off': { zh: '到期预警已停止', en: 'The watch was called off' },
  },
  clock: {},
  call: {},
};
