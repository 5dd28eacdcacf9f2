import type { AssessmentAnswer } from '../../../api/schemas/assessment';
import { type Label, localNetworkLabels, localNetworks } from '../../../domain/people/department';
import type { StepFate } from '../../../domain/process/amendment';
import type { Teller } from './teller';

/** Longer lists are only counted. */
const mostNamed = 6;

const fates: readonly (readonly [fate: StepFate, done: Label])[] = [
  ['stays', { zh: '保留', en: 'stay' }],
  ['redone', { zh: '重做', en: 'are redone' }],
  ['undone', { zh: '拆除', en: 'are undone' }],
];

/** What an amendment or a cancellation would do, before anybody decides on it (O2A-4). */
export function tellAssessment(teller: Teller, { steps, costCny, promise }: AssessmentAnswer): void {
  for (const [fate, done] of fates) {
    const named = steps.filter((step) => step.fate === fate);
    if (named.length === 0) continue;
    const list = (language: keyof Label): string =>
      named.map(({ title, place }) => `${title[language]}${where(place)[language]}`).join(', ');
    const isShort = named.length <= mostNamed;
    teller.fact(
      `${done.zh} ${named.length} 项${isShort ? `:${list('zh')}` : ''}`,
      `${named.length} ${done.en}${isShort ? `: ${list('en')}` : ''}`,
    );
  }
  teller.fact(`损失 ${costCny} 元`, `${costCny} CNY lost`);
  const [before, after] = [teller.when(promise.before), teller.when(promise.after)];
  if (promise.after !== null)
    teller.fact(`承诺 ${before} → ${after}`, `the promise goes from ${before} to ${after}`);
}

/** Where a step is, in short: its network, or the end. */
function where(place: string | null): Label {
  if (place === null) return { zh: '', en: '' };
  const network = localNetworks.find((name) => name === place);
  if (network !== undefined)
    return { zh: ` ${localNetworkLabels[network].zh}`, en: ` ${localNetworkLabels[network].en}` };
  const [end = place] = place.split(':', 1);
  return { zh: ` ${end.toUpperCase()} 端`, en: ` end ${end}` };
}
