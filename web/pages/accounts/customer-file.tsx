import { Button, Card, Flex, Progress, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerFileAnswer } from '../../../api/routes/customers/customer-file-answer';
import { partsFor } from '../../../domain/customer/file';
import { usePersonName } from '../../data/use-people';
import { LocalTime } from '../../parts/local-time';
import { Loaded } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import type { Customer } from '../sales/use-customer';
import { FilePartDrawer } from './file-part-drawer';
import { FilePartView } from './file-part-view';
import { type FileForm, useFile, useFileForms } from './use-file';

/** The file of a customer, part by part (CUS-1): how complete it is, what is known, and a form to change each part. */
export function CustomerFile({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const file = useFile(customer.customerNo);
  const forms = useFileForms();
  const [edited, setEdited] = useState<FileForm | null>(null);
  return (
    <Loaded query={file}>
      {(found) => (
        <Flex vertical gap="middle">
          <Flex gap="small" align="center" wrap>
            <Typography.Text strong>{t('accounts.completeness')}</Typography.Text>
            <Progress
              percent={found.completeness.percent}
              style={{ width: 240 }}
              aria-label={t('accounts.completeness')}
            />
          </Flex>
          <Loaded query={forms}>
            {(all) =>
              partsFor(customer.kind).map((part) => {
                const form = all.find((each) => each.part === part);
                return form === undefined ? null : (
                  <Part key={part} form={form} file={found} onEdit={() => setEdited(form)} />
                );
              })
            }
          </Loaded>
          {edited !== null && (
            <FilePartDrawer
              customerNo={customer.customerNo}
              form={edited}
              file={found}
              onClose={() => setEdited(null)}
            />
          )}
        </Flex>
      )}
    </Loaded>
  );
}

function Part({ form, file, onEdit }: { form: FileForm; file: CustomerFileAnswer; onEdit: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const standing = file.parts.find(({ part }) => part === form.part) ?? null;
  const known = file.completeness.parts.find(({ part }) => part === form.part);
  return (
    <Card
      size="small"
      title={<h2 style={{ fontSize: 16, margin: 0, whiteSpace: 'normal' }}>{label(form.label)}</h2>}
      extra={
        <Button size="small" onClick={onEdit} aria-label={`${t('accounts.edit')} ${label(form.label)}`}>
          {t('accounts.edit')}
        </Button>
      }
    >
      <Flex vertical gap="small">
        <Typography.Text type="secondary">
          {known !== undefined && t('accounts.known', { known: known.known, fields: known.fields })}
          {standing !== null && standing.changedBy !== null && (
            <>
              {' · '}
              {t('accounts.version', { version: standing.version, who: nameOf(standing.changedBy) })}{' '}
              <LocalTime at={standing.changedAt} />
            </>
          )}
        </Typography.Text>
        {standing !== null && <FilePartView schema={form.form} content={standing.content} />}
      </Flex>
    </Card>
  );
}
