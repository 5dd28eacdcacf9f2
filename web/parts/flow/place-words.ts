import type { TFunction } from 'i18next';
import { type Label, localNetworkLabels } from '../../../domain/people/department';

/** Where a piece of work is, in words: an end of the line or a local network; anything else as it is written. */
export function placeWords(place: string, label: (words: Label) => string, t: TFunction): string {
  const [, end, address] = /^([ab]): (.+)$/.exec(place) ?? [];
  if (end !== undefined && address !== undefined)
    return `${t('case.end', { end: end.toUpperCase() })} ${address}`;
  const networks: Readonly<Record<string, Label>> = localNetworkLabels;
  const known = networks[place];
  return known === undefined ? place : label(known);
}
