import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Flex, Form, Grid, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { managerChangeInput } from '../../../domain/manager-change/input';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { useOnce } from '../../data/use-once';
import { instantOfLocalInput } from '../../parts/local-input';
import { ProblemAlert } from '../../parts/problem-alert';
import { useRefusedFields } from '../../parts/use-refused-fields';
import type { Customer } from '../sales/use-customer';
import { usePeopleOf } from './use-people-of';

interface Values {
  readonly fromManagerId?: string;
  readonly toManagerId?: string;
  readonly which: 'all' | 'some';
  readonly customerNos?: string[];
  readonly reason?: string;
  readonly effectiveFrom?: string;
}

const mostShown = 200;

/** Begins a change of account manager: nothing moves before the successor has accepted (HND-1). */
export function HandOverForm({
  fromManagerId,
  onClose,
}: {
  fromManagerId: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const refuse = useRefusedFields();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [form] = Form.useForm<Values>();
  const managers = usePeopleOf({ department: 'key-accounts', role: 'account-manager' });
  const from = Form.useWatch('fromManagerId', form);
  const which = Form.useWatch('which', form);
  const theirs = useQuery({
    queryKey: ['customers', 'of', from],
    enabled: from !== undefined && which === 'some',
    queryFn: () => api.get<PageOf<Customer>>('/api/v1/customers', { managerId: from, pageSize: mostShown }),
  });
  const start = useOnce(
    (body: z.input<typeof managerChangeInput>, key) => api.post('/api/v1/manager-changes', body, key),
    () => {
      void queries.invalidateQueries({ queryKey: ['processes'] });
      void message.success(t('accounts.handOverStarted'));
      onClose();
    },
  );
  const send = ({ fromManagerId: old, toManagerId, customerNos, reason, effectiveFrom }: Values): void =>
    start.mutate(
      {
        fromManagerId: old ?? '',
        toManagerId: toManagerId ?? '',
        customerNos: which === 'all' ? 'all' : (customerNos ?? []),
        reason: reason ?? '',
        effectiveFrom: instantOfLocalInput(effectiveFrom ?? '') || null,
      },
      { onError: (error) => refuse(form, error) },
    );
  const people = managers.map(({ id, name }) => ({ value: id, label: `${name} ${id}` }));
  const rules = [{ required: true, message: t('common.wrong-required') }];
  return (
    <Drawer open size={isWide ? 520 : '100%'} title={t('accounts.startHandOver')} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        disabled={start.isPending}
        initialValues={{ which: 'some', ...(fromManagerId !== null && { fromManagerId }) }}
        onFinish={send}
      >
        <Form.Item name="fromManagerId" label={t('accounts.fromManager')} rules={rules}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={people}
            placeholder={t('common.choose')}
            onChange={() => form.resetFields(['customerNos'])}
          />
        </Form.Item>
        <Form.Item name="toManagerId" label={t('accounts.toManager')} rules={rules}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={people.filter(({ value }) => value !== from)}
            placeholder={t('common.choose')}
          />
        </Form.Item>
        <Form.Item name="which" label={t('accounts.whichCustomers')}>
          <Radio.Group
            options={[
              { value: 'some', label: t('accounts.someCustomers') },
              { value: 'all', label: t('accounts.allCustomers') },
            ]}
          />
        </Form.Item>
        {which === 'some' && (
          <Form.Item name="customerNos" label={t('accounts.customers')} rules={rules}>
            <Select
              mode="multiple"
              loading={theirs.isFetching}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t(from === undefined ? 'accounts.fromFirst' : 'common.choose')}
              options={(theirs.data?.items ?? []).map(({ customerNo, name }) => ({
                value: customerNo,
                label: `${name} ${customerNo}`,
              }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={t('common.reason')}
          rules={[{ ...rules[0], whitespace: true, max: 500 }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item
          name="effectiveFrom"
          label={`${t('accounts.effectiveFrom')} ${t('common.optional')}`}
          extra={t('accounts.effectiveHint')}
        >
          <Input type="datetime-local" />
        </Form.Item>
        <ProblemAlert error={start.error} />
        <Flex gap="small" justify="end" style={{ marginBlockStart: 12 }}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={start.isPending}>
            {t('common.submit')}
          </Button>
        </Flex>
      </Form>
    </Drawer>
  );
}
