import type { SolutionAnswers } from '../../../domain/solution/answers';
import type { Needs } from '../../../domain/solution/needs';

/** What an account manager writes about a customer's needs; `word` tells this play from others. */
export function demoNeeds(word: string): Needs {
  return {
    customerInformation: '下设 16 个州市机构，信息中心统一采购',
    businessNeeds: `高清双流视频会议，主备链路 ${word}`,
    competition: [{ rival: '友商', offer: '裸光纤组网', assessment: '价低，无主备，交付慢' }],
    buyingFactors: [
      { factor: '可靠性', weight: 5 },
      { factor: '交付时间', weight: 3 },
    ],
  };
}

/** How a customer was told something. */
export function told(summary: string): Omit<SolutionAnswers['inform-customer'], 'promisedAt'> {
  return { channel: 'phone', contact: '信息中心主任', summary };
}
