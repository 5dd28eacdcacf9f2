/** The telecom tier scheme (CUS-2): five levels in three classes. */
export const tiers = ['A1', 'A2', 'B1', 'B2', 'C'] as const;

export type Tier = (typeof tiers)[number];

/** The tiers of processes: those of their customers; `*` for one of several customers, which has none of its own. */
export const processTiers: readonly string[] = [...tiers, '*'];

export type TierClass = 'A' | 'B' | 'C';

/** The class whose entitlements a tier has. */
export function classOf(tier: Tier): TierClass {
  return tier === 'C' ? 'C' : tier.startsWith('A') ? 'A' : 'B';
}
