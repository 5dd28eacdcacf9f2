import { Form, Input, Radio, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { repairGroups } from '../../../domain/process/stuck-call';
import { ActionDialog, nothing } from './action-dialog';
import type { CaseRef } from './case-kinds';
import { TextField } from './text-field';

const repairs = ['retry', 'correct', 'skip', 'compensate', 'hand-over'] as const;

type Repair = (typeof repairs)[number];

interface Values {
  readonly action: Repair;
  readonly field?: string;
  readonly value?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly proof?: string;
  readonly to?: string;
}

/** Does something about a system call that did not go through (O2A-6). */
export function RepairDialog({ of, callId, onClose }: { of: CaseRef; callId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const action = Form.useWatch('action', form) ?? 'retry';
  return (
    <ActionDialog<Values>
      of={of}
      part={`/calls/${encodeURIComponent(callId)}/repair`}
      title={t('case.repair')}
      submitText={t(`case.repair-${action}`)}
      danger={action === 'compensate'}
      ready
      form={form}
      initialValues={{ action: 'retry' }}
      bodyOf={bodyOf}
      onChange={nothing}
      onClose={onClose}
    >
      <Form.Item name="action" label={t('case.repairHow')}>
        <Radio.Group
          options={repairs.map((value) => ({ value, label: t(`case.repair-${value}`) }))}
          style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}
        />
      </Form.Item>
      <Typography.Paragraph type="secondary">{t(`case.about-repair-${action}`)}</Typography.Paragraph>
      {action === 'correct' && (
        <>
          <TextField name="field" label={t('case.correctField')} required rows={1} />
          <Form.Item
            name="value"
            label={t('case.correctValue')}
            rules={[{ required: true, whitespace: true, message: t('common.wrong-required') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
      {action === 'hand-over' && (
        <Form.Item
          name="to"
          label={t('case.handOverTo')}
          rules={[{ required: true, message: t('common.wrong-required') }]}
        >
          <Select options={repairGroups.map((value) => ({ value, label: t(`case.repairers-${value}`) }))} />
        </Form.Item>
      )}
      {(action === 'skip' || action === 'compensate') && (
        <TextField name="reason" label={t('common.reason')} required rows={2} />
      )}
      {action === 'skip' && <TextField name="proof" label={t('case.proof')} required rows={2} />}
      {action !== 'skip' && action !== 'compensate' && (
        <TextField name="note" label={t('common.note')} required={action === 'hand-over'} rows={2} />
      )}
    </ActionDialog>
  );
}

function bodyOf({ action, field = '', value = '', note, reason, proof, to }: Values): object {
  const remark = note === undefined || note.trim() === '' ? null : note;
  if (action === 'correct') return { action, corrections: { [field.trim()]: value.trim() }, note: remark };
  if (action === 'skip') return { action, reason, proof };
  if (action === 'compensate') return { action, reason };
  return action === 'hand-over' ? { action, to, note: remark } : { action, note: remark };
}
