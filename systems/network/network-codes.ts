/** The local networks of the inventory and their codes in ids. */
export const networkCodes = {
  kunming: 'KM',
  qujing: 'QJ',
  dali: 'DL',
  chuxiong: 'CX',
  lijiang: 'LJ',
} as const;

export type NetworkName = keyof typeof networkCodes;

export const networkNames = [
  'kunming',
  'qujing',
  'dali',
  'chuxiong',
  'lijiang',
] as const satisfies readonly NetworkName[];

/** Two networks' codes in the order ids have them: `KM-QJ`, never `QJ-KM`; within one network `KM-KM`. */
export function circuitCode(one: NetworkName, other: NetworkName): string {
  const [first, second] =
    networkNames.indexOf(one) <= networkNames.indexOf(other) ? [one, other] : [other, one];
  return `${networkCodes[first]}-${networkCodes[second]}`;
}
