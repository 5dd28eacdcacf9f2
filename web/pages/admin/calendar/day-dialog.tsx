import { Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarDraft } from '../../../../domain/calendar/calendar-draft';
import { type DayChange, addDays, dayKindOf } from './day-kind';

const kinds = ['holiday', 'make-up', 'ordinary'] as const;
const mostDays = 31;

/** Takes a day, or several in a row, for a holiday, a make-up day, or an ordinary one. */
export function DayDialog({
  day,
  draft,
  onChange,
  onClose,
}: {
  day: string;
  draft: CalendarDraft;
  onChange: (change: DayChange) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<DayChange>();
  const { kind, name } = dayKindOf(draft, day);
  const chosen = Form.useWatch('kind', form);
  return (
    <Modal
      open
      title={day}
      okText={t('common.confirm')}
      cancelText={t('common.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<DayChange>
        form={form}
        layout="vertical"
        initialValues={{
          from: day,
          to: day,
          kind: kind === 'holiday' || kind === 'make-up' ? kind : 'holiday',
          name: name ?? '',
        }}
        onFinish={(values) => onChange({ ...values, from: day, name: (values.name ?? '').trim() })}
      >
        <Form.Item name="kind" label={t('admin.dayKind')}>
          <Radio.Group options={kinds.map((value) => ({ value, label: t(`admin.day-${value}`) }))} />
        </Form.Item>
        {chosen !== 'ordinary' && (
          <Form.Item
            name="name"
            label={t('admin.holidayName')}
            rules={[{ required: true, whitespace: true, message: t('common.wrong-required') }]}
          >
            <Input maxLength={40} />
          </Form.Item>
        )}
        <Form.Item name="to" label={t('admin.untilDay')}>
          <Input type="date" min={day} max={addDays(day, mostDays)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
