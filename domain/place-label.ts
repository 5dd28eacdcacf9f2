import { approvers } from './authorisation/approvers';
import { proofSystemLabels, proofWords } from './exit/responsible';
import { type Department, type Label, departmentLabels, localNetworkLabels } from './people/department';
import { labelOf } from './process/labels';

/** The departments that a place can stand for; billing is none of them: as a place it is the system. */
const departments: readonly Department[] = ['product', 'finance', 'network-maintenance', 'network-planning'];

const known: Readonly<Record<string, Label>> = {
  ...localNetworkLabels,
  ...Object.fromEntries(departments.map((department) => [department, departmentLabels[department]])),
  ...Object.fromEntries(Object.entries(approvers).map(([level, { label }]) => [level, label])),
  // The system, and the department that supports a design.
  network: { zh: '网络', en: 'Network' },
};

/**
 * What tells tasks of one name apart, in words: an end of the line, a local network, an outside system, a department, a level of approval, a
 * line of a contract, one of several requests, what an exit was compared in. Anything else as it is written.
 */
export function placeLabel(place: string): Label {
  return known[place] ?? numbered(place) ?? compared(place) ?? labelOf('system', place);
}

function numbered(place: string): Label | null {
  const [, end, address] = /^([ab]): (.+)$/.exec(place) ?? [];
  if (end !== undefined)
    return { zh: `${end.toUpperCase()} 端：${address}`, en: `End ${end.toUpperCase()}: ${address}` };
  const [, request, customerNo] = /^(\d+): (.+)$/.exec(place) ?? [];
  if (request !== undefined)
    return { zh: `第 ${request} 份需求 · ${customerNo}`, en: `Request ${request} · ${customerNo}` };
  return /^\d+$/.test(place) ? { zh: `第 ${place} 条明细`, en: `Line ${place}` } : null;
}

function compared(place: string): Label | null {
  const [, system, what, subject] = /^([a-z]+):([a-z-]+):(.+)$/.exec(place) ?? [];
  const systems: Readonly<Record<string, Label>> = proofSystemLabels;
  const words: Readonly<Record<string, Label>> = proofWords;
  const [where, thing] = [systems[system ?? ''], words[what ?? '']];
  if (where === undefined || thing === undefined) return null;
  return { zh: `${where.zh} · ${thing.zh} · ${subject}`, en: `${where.en} · ${thing.en} · ${subject}` };
}
