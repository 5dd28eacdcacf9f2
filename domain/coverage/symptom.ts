import type { Label } from '../people/department';

/** What is wrong at the place, as the customer sees it (COV-1). */
export const symptoms = [
  'no-signal',
  'weak-signal',
  'dropped-calls',
  'cannot-connect',
  'slow-data',
  'poor-voice',
] as const;

export type Symptom = (typeof symptoms)[number];

export const symptomLabels: Readonly<Record<Symptom, Label>> = {
  'no-signal': { zh: '无信号', en: 'no signal' },
  'weak-signal': { zh: '信号弱', en: 'weak signal' },
  'dropped-calls': { zh: '掉话', en: 'dropped calls' },
  'cannot-connect': { zh: '难接通', en: 'calls do not connect' },
  'slow-data': { zh: '上网慢', en: 'slow data' },
  'poor-voice': { zh: '通话断续', en: 'broken voice' },
};
