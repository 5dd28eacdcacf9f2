import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../auth/session';
import { useBandwidth } from '../sales/use-bandwidth';

/** The bandwidths on offer for a product. */
export function BandwidthField({ productCode, onChange }: { productCode: string; onChange: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const bandwidth = useBandwidth();
  const { data, isFetching } = useQuery({
    queryKey: ['catalogue', productCode],
    queryFn: () =>
      api.get<{ bandwidthsKbps: readonly number[] | null }>(
        `/api/v1/catalogue/${encodeURIComponent(productCode)}`,
        {},
      ),
    staleTime: 10 * 60_000,
  });
  return (
    <Form.Item name="bandwidthKbps" label={t('case.bandwidth')}>
      <Select
        loading={isFetching}
        options={(data?.bandwidthsKbps ?? []).map((value) => ({ value, label: bandwidth(value) }))}
        onChange={onChange}
      />
    </Form.Item>
  );
}
