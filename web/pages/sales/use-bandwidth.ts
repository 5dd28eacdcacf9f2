import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** A bandwidth as people say it: `2 Mbit/s`. */
export function bandwidthText(kbps: number, t: TFunction): string {
  if (kbps >= 1_000_000) return t('sales.gbps', { count: round(kbps / 1_024_000) });
  return kbps >= 1_024 ? t('sales.mbps', { count: round(kbps / 1_024) }) : t('sales.kbps', { count: kbps });
}

/** The same, in the language chosen. */
export function useBandwidth(): (kbps: number) => string {
  const { t } = useTranslation();
  return (kbps) => bandwidthText(kbps, t);
}

function round(amount: number): number {
  return Math.round(amount * 10) / 10;
}
