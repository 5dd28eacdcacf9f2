import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Form, InputNumber, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { needForecast } from '../../../domain/solution/forms';
import { localNetworkLabels, localNetworks } from '../../../domain/people/department';
import { newProduct } from '../../../domain/solution/needs';
import { useLabel } from '../../texts/use-label';
import { useProducts } from './use-products';
import { useToday } from './use-customer';

export type ForecastLine = z.input<typeof needForecast>;

const quartersAhead = 8;

/** How much of what will be needed, where and when (SOL-8). None is an answer too. */
export function ForecastField() {
  const { t } = useTranslation();
  const label = useLabel();
  const products = useProducts().data ?? [];
  const today = useToday();
  const rules = [{ required: true, message: t('common.wrong-required') }];
  const options = {
    product: [
      ...products.map(({ code, name }) => ({ value: code, label: label(name) })),
      { value: newProduct, label: t('sales.newProduct') },
    ],
    area: localNetworks.map((name) => ({ value: name, label: label(localNetworkLabels[name]) })),
    quarter: today === null ? [] : quartersFrom(today).map((value) => ({ value, label: value })),
  };
  return (
    <Form.List name="forecast">
      {(lines, { add, remove }) => (
        <Flex vertical gap="middle" style={{ marginBlockEnd: 24 }}>
          <Typography.Text type="secondary">{t('sales.forecastHint')}</Typography.Text>
          {lines.map(({ key, name }) => (
            <Card key={key} size="small">
              <Flex gap="small" wrap align="flex-end">
                <Form.Item
                  name={[name, 'product']}
                  label={t('sales.product')}
                  rules={rules}
                  style={{ flex: '1 1 180px' }}
                >
                  <Select placeholder={t('common.choose')} options={options.product} />
                </Form.Item>
                <Form.Item
                  name={[name, 'area']}
                  label={t('sales.network')}
                  rules={rules}
                  style={{ flex: '1 1 110px' }}
                >
                  <Select placeholder={t('common.choose')} options={options.area} />
                </Form.Item>
                <Form.Item
                  name={[name, 'quarter']}
                  label={t('sales.quarter')}
                  rules={rules}
                  style={{ flex: '1 1 110px' }}
                >
                  <Select placeholder={t('common.choose')} options={options.quarter} />
                </Form.Item>
                <Form.Item
                  name={[name, 'quantity']}
                  label={t('sales.quantity')}
                  rules={rules}
                  style={{ flex: '1 1 90px' }}
                >
                  <InputNumber min={1} max={1_000_000} precision={0} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item>
                  <Button
                    icon={<DeleteOutlined />}
                    aria-label={t('common.removeItem', { what: t('sales.forecastLine', { n: name + 1 }) })}
                    onClick={() => remove(name)}
                  />
                </Form.Item>
              </Flex>
            </Card>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({})} style={{ alignSelf: 'flex-start' }}>
            {t('sales.addForecast')}
          </Button>
        </Flex>
      )}
    </Form.List>
  );
}

/** The quarter of a day and those after it: `2026-Q4`. */
function quartersFrom(day: string): readonly string[] {
  const first = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return Array.from(
    { length: quartersAhead },
    (_, n) => `${Math.floor((first + n) / 4)}-Q${((first + n) % 4) + 1}`,
  );
}
