import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../../domain/json';
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
  const lines = leavesOf(valueAt(content, classes[0] ?? []), []);
  return (
    <Table<Path>
      size="small"
      pagination={false}
      rowKey={(path) => path.join('.')}
      dataSource={lines}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('admin.limitColumn'), render: (_, path) => words.about(path) },
        ...classes.map((above) => ({
          key: above.join('.'),
          title: above.length === 0 ? t('admin.valueColumn') : words.about(above),
          render: (_: unknown, line: Path) => {
            const path = [...above, ...line];
            const value = valueAt(content, path);
            const isChanged = JSON.stringify(value) !== JSON.stringify(valueAt(standing, path));
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
                {isChanged && (
                  <div style={{ color: '#ad4e00', fontSize: 12 }}>
                    {t('admin.was', { value: words.value(path, valueAt(standing, path)) })}
                  </div>
                )}
              </>
            );
          },
        })),
      ]}
    />
  );
}
