import { useTranslation } from 'react-i18next';
import type { Json } from '../../../../domain/json';
import { LinesTable, closed } from '../shared/lines-table';
import { type Path, leavesOf, valueAt, withValue } from './limit-path';
import { useLimitWords } from './use-limit-words';
import { ValueInput } from './value-input';

/** A table of limits: a line for each value; the classes of customers side by side. `onChange`: null to read only. */
export function LimitGrid({
  table,
  content,
  standing,
  onChange,
}: {
  table: string;
  content: Json;
  /** What is in force: what differs from it is marked. */
  standing: Json;
  onChange: ((content: Json) => void) | null;
}) {
  const { t } = useTranslation();
  const words = useLimitWords();
  const classes: readonly Path[] = table === 'entitlements' ? [['A'], ['B'], ['C']] : [[]];
  const cell = (path: Path) => {
    const value = valueAt(content, path);
    const was = valueAt(standing, path);
    return (
      <>
        {onChange === null ? (
          words.value(path, value)
        ) : (
          <ValueInput
            path={path}
            value={value}
            onChange={(next) => onChange(withValue(content, path, next))}
          />
        )}
        {JSON.stringify(value) === JSON.stringify(was) ? null : (
          <div style={{ color: '#ad4e00', fontSize: 12 }}>
            {t('admin.was', { value: words.value(path, was) })}
          </div>
        )}
      </>
    );
  };
  return (
    <LinesTable<Path>
      rows={leavesOf(valueAt(content, classes[0] ?? []), [])}
      keyOf={(path) => path.join('.')}
      perPage={null}
      empty={t('common.empty')}
      opensTo={closed}
      columns={[
        { key: 'what', title: t('admin.limitColumn'), render: words.about },
        ...classes.map((above) => ({
          key: `value ${above.join('.')}`,
          title: above.length === 0 ? t('admin.valueColumn') : words.about(above),
          render: (line: Path) => cell([...above, ...line]),
        })),
      ]}
    />
  );
}
