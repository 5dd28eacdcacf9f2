import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DatedDifference } from '../../../../domain/limits/differences';
import { LocalTime } from '../../../parts/local-time';
import { useLimitWords } from './use-limit-words';

/** What two versions have differently, with the deadlines of something that starts now where they are known. */
export function DifferencesTable({ items }: { items: readonly DatedDifference[] }) {
  const { t } = useTranslation();
  const words = useLimitWords();
  const isDated = items.some(({ dueBefore, dueAfter }) => dueBefore !== null || dueAfter !== null);
  return (
    <Table<DatedDifference>
      size="small"
      pagination={false}
      rowKey="path"
      dataSource={items}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('admin.noDifference') }}
      columns={[
        { title: t('admin.limitColumn'), render: (_, { path }) => words.about(path.split('.')) },
        { title: t('admin.before'), render: (_, { path, before }) => words.value(path.split('.'), before) },
        { title: t('admin.after'), render: (_, { path, after }) => words.value(path.split('.'), after) },
        ...(isDated
          ? [
              {
                title: t('admin.dueBefore'),
                render: (_: unknown, { dueBefore }: DatedDifference) => <LocalTime at={dueBefore} />,
              },
              {
                title: t('admin.dueAfter'),
                render: (_: unknown, { dueAfter }: DatedDifference) => <LocalTime at={dueAfter} />,
              },
            ]
          : []),
      ]}
    />
  );
}
