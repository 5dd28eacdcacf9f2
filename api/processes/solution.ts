import { z } from 'zod';
import type { SolutionInput } from '../../domain/solution/input';
import { solutionIntake } from '../../intake/solution-intake';
import { getNeedsForecast, listForecastCases } from '../routes/solutions/needs-forecast';
import { getLibraryEntry, listLibrary, searchLibrary } from '../routes/solutions/read-library';
import { exampleSolutionDetails, solutionDetails, toSolutionDetails } from '../schemas/solution';
import type { ProcessApi } from './process-api';

/** Solutions in the API (SOL-1…SOL-8): the requests, the library, the needs forecast. */
export const solutionApi: ProcessApi<SolutionInput, typeof solutionDetails> = {
  kind: 'solution',
  path: '/api/v1/solutions',
  numbered: 'solutionNo',
  exampleNo: 'SN-7K3M9Q2XPA',
  names: { one: 'Solution', many: 'Solutions' },
  title: { zh: '方案需求', en: 'solution request' },
  tag: { name: 'solutions', words: { zh: '客户方案：需求到方案', en: 'Solutions: from needs to an offer' } },
  intake: solutionIntake,
  inputExamples: {
    videoConference: {
      summary: { zh: '全省视频会议组网', en: 'A video conference network' },
      value: {
        customerNo: 'C-1001',
        title: '全省视频会议组网',
        description: '16 个州市视频会议，高清双流',
        forecast: [{ product: 'leased-line', area: 'kunming', quarter: '2027-Q1', quantity: 16 }],
        trialAsked: true,
      },
    },
  },
  starters: ['account-manager', 'desk-clerk'],
  refusals: ['unknown-customer', 'conflict'],
  details: { schema: solutionDetails, example: exampleSolutionDetails, of: toSolutionDetails },
  filters: {
    industry: {
      schema: z.string().max(64).optional().meta({ description: '行业 / industry' }),
      condition: (value) => ({ 'details.industry': value }),
    },
  },
  extraRoutes: [listLibrary, searchLibrary, getLibraryEntry, getNeedsForecast, listForecastCases],
};
