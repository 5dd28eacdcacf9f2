import type { Label } from '../people/department';
import { type ResourceType, resourceTypes } from './resource';

const typeLabels: Record<ResourceType, Label> = {
  'access-pair': { zh: '用户线', en: 'access pair' },
  port: { zh: '端口', en: 'port' },
  circuit: { zh: '电路', en: 'circuit' },
  number: { zh: '号码', en: 'number' },
};

/** What a resource is to its order, for people: `a.access-pair` is the access pair of end A, `line.circuit.2` the second circuit. */
export function slotLabel(slot: string): Label {
  const [at = '', type, index] = slot.split('.');
  const known = resourceTypes.find((each) => each === type);
  if (known === undefined) return { zh: slot, en: slot };
  const { zh, en } = typeLabels[known];
  if (at !== 'line') return { zh: `${at.toUpperCase()} 端${zh}`, en: `End ${at.toUpperCase()}, ${en}` };
  const n = index === undefined ? '' : ` ${index}`;
  return { zh: `${zh}${n}`, en: `${en[0]?.toUpperCase() ?? ''}${en.slice(1)}${n}` };
}
