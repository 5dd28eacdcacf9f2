import { useTranslation } from 'react-i18next';

/** Says a bandwidth as people do: `2 Mbit/s`. */
export function useBandwidth(): (kbps: number) => string {
  const { t } = useTranslation();
  return (kbps) => {
    if (kbps >= 1_000_000) return t('sales.gbps', { count: round(kbps / 1_024_000) });
    return kbps >= 1_024 ? t('sales.mbps', { count: round(kbps / 1_024) }) : t('sales.kbps', { count: kbps });
  };
}

function round(amount: number): number {
  return Math.round(amount * 10) / 10;
}
