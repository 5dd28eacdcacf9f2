import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReviewLine } from './guide';

/** What is about to be sent, line by line; what was left empty is not shown. */
export function ReviewLines({ lines }: { lines: readonly ReviewLine[] }) {
  const { t } = useTranslation();
  return (
    <Descriptions
      bordered
      size="small"
      column={1}
      styles={{ label: { width: 160 } }}
      items={lines
        .filter(({ text }) => text !== '')
        .map(({ label, text }, n) => ({
          key: n,
          label: t(label),
          children: <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span>,
        }))}
    />
  );
}

/** A value of a form as text. */
export function said(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
