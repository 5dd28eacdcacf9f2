import type { TFunction } from 'i18next';
import { type Label, localNetworkLabels } from '../../../domain/people/department';
import { labelOf } from '../../../domain/process/labels';

/** Where work is, in words: an end of the line, a local network, an outside system; anything else as it is written. */
export function placeText(place: string, label: (words: Label) => string, t: TFunction): string {
  const [, end, address] = /^([ab]): (.+)$/.exec(place) ?? [];
  if (end !== undefined && address !== undefined)
    return t('tasks.endAt', { end: end.toUpperCase(), address });
  const networks: Readonly<Record<string, Label>> = localNetworkLabels;
  return label(networks[place] ?? labelOf('system', place));
}
