import { slotLabel } from '../../../domain/catalogue/slot-label';
import { Descriptions, Grid } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalTime } from '../../parts/local-time';
import { fieldsOf } from '../../parts/json-form/schema';
import { optionWords } from '../../parts/json-form/words';
import { useLabel } from '../../texts/use-label';
import { bandwidthText } from '../sales/use-bandwidth';
import { contextWords, unspoken } from './context-words';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** What one needs to know, with the names people use. What is empty is not shown. */
export function ContextView({ context }: { context: Readonly<Record<string, unknown>> }) {
  const label = useLabel();
  const isWide = Grid.useBreakpoint().md ?? true;
  const items = Object.entries(context).filter(
    ([name, value]) => !unspoken.includes(name) && !isEmpty(value),
  );
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      layout={isWide ? 'horizontal' : 'vertical'}
      styles={{ label: { width: isWide ? 160 : 'auto' } }}
      items={items.map(([name, value]) => {
        const words = contextWords[name];
        return {
          key: name,
          label: words === undefined ? name : label(words),
          children: <Value name={name} value={value} />,
        };
      })}
    />
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

function Value({ name, value }: { name: string; value: unknown }): ReactNode {
  const { t } = useTranslation();
  const label = useLabel();
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'string') {
    if (instant.test(value)) return <LocalTime at={value} />;
    if (name === 'slot') return label(slotLabel(value));
    const words = optionWords(name, value);
    return words === null ? <span style={{ overflowWrap: 'anywhere' }}>{value}</span> : label(words);
  }
  if (Array.isArray(value)) {
    return (
      <ol style={{ margin: 0, paddingInlineStart: 18 }}>
        {value.map((one, n) => (
          <li key={n}>
            <Value name={name} value={one as unknown} />
          </li>
        ))}
      </ol>
    );
  }
  if (typeof value === 'number') return name === 'bandwidthKbps' ? bandwidthText(value, t) : value;
  const { zh, en } = fieldsOf(value);
  if (typeof zh === 'string' && typeof en === 'string') return label({ zh, en });
  return <Inline parts={fieldsOf(value)} />;
}

/** A thing of several parts in one run of text. */
function Inline({ parts }: { parts: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation();
  const label = useLabel();
  const shown = Object.entries(parts).filter(([name, value]) => !unspoken.includes(name) && !isEmpty(value));
  return (
    <span>
      {shown.map(([name, value], n) => {
        const words = contextWords[name];
        return (
          <span key={name}>
            {n > 0 ? t('tasks.listComma') : ''}
            {words === undefined ? name : label(words)}
            {t('tasks.colon')}
            <Value name={name} value={value} />
          </span>
        );
      })}
    </span>
  );
}
