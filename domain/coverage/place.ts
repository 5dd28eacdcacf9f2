import type { Label, LocalNetwork } from '../people/department';

/** Kinds of place where coverage is asked for (COV-1). */
export const placeKinds = [
  'office',
  'lift',
  'car-park',
  'basement',
  'meeting-room',
  'workshop',
  'dormitory',
  'shop',
  'outdoor',
  'other',
] as const;

export type PlaceKind = (typeof placeKinds)[number];

export const placeKindLabels: Readonly<Record<PlaceKind, Label>> = {
  office: { zh: '办公区', en: 'office' },
  lift: { zh: '电梯', en: 'lift' },
  'car-park': { zh: '停车场', en: 'car park' },
  basement: { zh: '地下室', en: 'basement' },
  'meeting-room': { zh: '会议室', en: 'meeting room' },
  workshop: { zh: '厂房', en: 'workshop' },
  dormitory: { zh: '宿舍', en: 'dormitory' },
  shop: { zh: '营业场所', en: 'shop' },
  outdoor: { zh: '室外', en: 'outdoors' },
  other: { zh: '其他', en: 'other' },
};

/** Where the network is bad. `addressId` and `district` are null for a place the inventory does not know. */
export interface CoveragePlace {
  readonly addressId: string | null;
  readonly text: string;
  readonly localNetwork: LocalNetwork;
  readonly district: string | null;
  readonly kind: PlaceKind;
}

/**
 * What two requests for one place have in common: address and kind of place, however it was spelled. An address of the inventory and the same
 * one as free text are one place; two floors of offices are one, office and lift are two.
 */
export function placeKeyOf({ text, localNetwork, kind }: CoveragePlace): string {
  return `${localNetwork}/${spelledAlike(text)}/${kind}`;
}

/** Without blanks, punctuation, and differences of width and case; but two numbers stay two: 1-2 is not 12. */
export function spelledAlike(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\d)[\s\p{P}\p{Cf}]+(?=\d)/gu, '~')
    .replaceAll(/[\s\p{P}\p{Cf}]/gu, '');
}
