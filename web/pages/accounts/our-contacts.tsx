import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Flex, Form, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ContactDuty, contactDuties } from '../../../domain/customer/account';
import type { CustomerFileAnswer } from '../../../api/routes/customers/customer-file-answer';
import { useApi } from '../../auth/session';
import { ApiProblem } from '../../data/api-problem';
import { useOnce } from '../../data/use-once';
import { Loaded } from '../../parts/page-state';
import { ProblemAlert } from '../../parts/problem-alert';
import type { Customer } from '../sales/use-customer';
import { useBreaches } from './use-breaches';
import { customerPath, useFile } from './use-file';
import { usePeopleOf } from './use-people-of';

type Contacts = CustomerFileAnswer['contacts'];

interface Values {
  readonly items: { readonly personId: string; readonly duty: ContactDuty }[];
}

/** Who is there for the customer on our side: so many at least for an important one (CUS-3). */
export function OurContacts({ customer }: { customer: Customer }) {
  const file = useFile(customer.customerNo);
  return (
    <Loaded query={file}>
      {({ contacts }) => <Contacts key={contacts.version} customer={customer} contacts={contacts} />}
    </Loaded>
  );
}

function Contacts({ customer, contacts }: { customer: Customer; contacts: Contacts }) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const people = usePeopleOf({}).map(({ id, name }) => ({ value: id, label: `${name} ${id}` }));
  const { customerNo, important } = customer;
  const fresh = (): void => void queries.invalidateQueries({ queryKey: ['customer', customerNo, 'file'] });
  const save = useOnce(
    ({ items }: Values) =>
      api.put<Contacts>(customerPath(customerNo, '/contacts'), { version: contacts.version, items }),
    () => {
      fresh();
      void queries.invalidateQueries({ queryKey: ['customers'] });
      void message.success(t('common.saved'));
    },
  );
  const least = useBreaches().data?.limits.contactsOfImportant ?? 0;
  const rules = [{ required: true, message: t('common.wrong-required') }];
  const isOvertaken = save.error instanceof ApiProblem && save.error.problem.code === 'conflict';
  return (
    <Card size="small">
      {important && contacts.items.length < least && (
        <Alert
          type="warning"
          showIcon
          title={t('accounts.needsContacts', { least })}
          style={{ marginBlockEnd: 12 }}
        />
      )}
      <Form<Values>
        layout="vertical"
        initialValues={{ items: contacts.items }}
        disabled={save.isPending}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.List name="items">
          {(lines, { add, remove }) => (
            <>
              {lines.length === 0 && <Typography.Paragraph>{t('accounts.noContacts')}</Typography.Paragraph>}
              {lines.map(({ key, name }) => (
                <Flex key={key} gap="small" wrap align="flex-end">
                  <Form.Item
                    name={[name, 'personId']}
                    label={t('accounts.person')}
                    rules={rules}
                    style={{ flex: '1 1 200px', maxWidth: 320 }}
                  >
                    <Select
                      showSearch={{ optionFilterProp: 'label' }}
                      options={people}
                      placeholder={t('common.choose')}
                    />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'duty']}
                    label={t('accounts.duty')}
                    rules={rules}
                    style={{ flex: '1 1 140px', maxWidth: 220 }}
                  >
                    <Select
                      placeholder={t('common.choose')}
                      options={contactDuties.map((value) => ({ value, label: t(`accounts.duty-${value}`) }))}
                    />
                  </Form.Item>
                  <Form.Item>
                    <Button
                      icon={<DeleteOutlined />}
                      aria-label={t('common.removeItem', { what: t('accounts.contactN', { n: name + 1 }) })}
                      onClick={() => remove(name)}
                    />
                  </Form.Item>
                </Flex>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({})}>
                {t('accounts.addContact')}
              </Button>
            </>
          )}
        </Form.List>
        {isOvertaken ? (
          <Alert
            role="alert"
            type="warning"
            showIcon
            title={t('accounts.contactsOvertaken')}
            action={<Button onClick={fresh}>{t('accounts.showNewest')}</Button>}
          />
        ) : (
          <ProblemAlert error={save.error} />
        )}
        <div style={{ marginBlockStart: 16 }}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('common.save')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
