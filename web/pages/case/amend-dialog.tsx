import { Button, Checkbox, DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { AssessmentAnswer } from '../../../api/schemas/assessment';
import type { OrderAnswer } from '../../../api/schemas/order';
import { ProblemAlert } from '../../parts/problem-alert';
import type { ActionDialogProps } from './case-answers';
import { ActionDialog } from './action-dialog';
import { AddressField } from './address-field';
import { AssessmentView } from './assessment-view';
import { BandwidthField } from './bandwidth-field';
import { TextField } from './text-field';
import { usePreview } from './use-case';

interface Values {
  readonly bandwidthKbps?: number | null;
  readonly a?: string;
  readonly b?: string;
  readonly requestedDate?: Dayjs | null;
  readonly reason: string;
  readonly acceptCost?: boolean;
}

/** Changes an order on its way: first what that does is shown, then it is confirmed, and the cost if there is one. */
export function AmendDialog({ of, found, onClose }: ActionDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const order = found as unknown as OrderAnswer;
  const preview = usePreview<AssessmentAnswer, object>(of, '/amendments/preview');
  const costs = preview.data !== undefined && (preview.data.pastSoftPoint || preview.data.costCny > 0);
  const accepted = Form.useWatch('acceptCost', form) === true;
  return (
    <ActionDialog<Values>
      of={of}
      part="/amendments"
      title={t('case.do-amend')}
      submitText={t('case.confirmAmend')}
      danger={false}
      ready={preview.isSuccess && (!costs || accepted)}
      form={form}
      initialValues={{ bandwidthKbps: order.bandwidthKbps }}
      bodyOf={(values) => ({
        ...changesOf(values, order),
        reason: values.reason,
        acceptCost: values.acceptCost === true,
      })}
      onChange={() => undefined}
      onClose={onClose}
    >
      {order.bandwidthKbps !== null && (
        <BandwidthField productCode={order.productCode} onChange={() => preview.reset()} />
      )}
      {order.ends.map(({ end, address }) => (
        <AddressField key={end} name={end} now={address} onChange={() => preview.reset()} />
      ))}
      <Form.Item name="requestedDate" label={t('case.requestedDate')} extra={order.requestedDate}>
        <DatePicker style={{ width: '100%' }} onChange={() => preview.reset()} />
      </Form.Item>
      <Button
        block
        loading={preview.isPending}
        style={{ marginBlockEnd: 12 }}
        onClick={() => preview.mutate(changesOf(form.getFieldsValue(), order))}
      >
        {t('case.preview')}
      </Button>
      <ProblemAlert error={preview.error} />
      {preview.isSuccess && <AssessmentView assessment={preview.data} />}
      {preview.isSuccess && <TextField name="reason" label={t('common.reason')} required rows={2} />}
      {costs && (
        <Form.Item name="acceptCost" valuePropName="checked">
          <Checkbox>{t('case.acceptCost')}</Checkbox>
        </Form.Item>
      )}
    </ActionDialog>
  );
}

/** What is different from the order as it stands. */
function changesOf({ bandwidthKbps, a, b, requestedDate }: Partial<Values>, order: OrderAnswer): object {
  const ends = Object.entries({ a, b }).flatMap(([end, addressId]) =>
    addressId === undefined ? [] : [{ end, addressId }],
  );
  const isFaster = typeof bandwidthKbps === 'number' && bandwidthKbps !== order.bandwidthKbps;
  return {
    ...(isFaster && { bandwidthKbps }),
    ...(ends.length > 0 && { ends }),
    ...(requestedDate !== undefined &&
      requestedDate !== null && { requestedDate: requestedDate.format('YYYY-MM-DD') }),
  };
}
