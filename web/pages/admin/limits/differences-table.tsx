import { useTranslation } from 'react-i18next';
import type { DatedDifference } from '../../../../domain/limits/differences';
import { LocalTime } from '../../../parts/local-time';
import { LinesTable, closed } from '../shared/lines-table';
import { useLimitWords } from './use-limit-words';

/** What two versions have differently, with the deadlines of something that starts now where they are known. */
export function DifferencesTable({ items }: { items: readonly DatedDifference[] }) {
  const { t } = useTranslation();
  const words = useLimitWords();
  const isDated = items.some(({ dueBefore, dueAfter }) => dueBefore !== null || dueAfter !== null);
  return (
    <LinesTable<DatedDifference>
      rows={items}
      keyOf={({ path }) => path}
      perPage={null}
      empty={t('admin.noDifference')}
      opensTo={closed}
      columns={[
        { key: 'what', title: t('admin.limitColumn'), render: ({ path }) => words.about(path.split('.')) },
        {
          key: 'before',
          title: t('admin.before'),
          render: ({ path, before }) => words.value(path.split('.'), before),
        },
        {
          key: 'after',
          title: t('admin.after'),
          render: ({ path, after }) => words.value(path.split('.'), after),
        },
        ...(isDated
          ? [
              {
                key: 'due-before',
                title: t('admin.dueBefore'),
                render: ({ dueBefore }: DatedDifference) => <LocalTime at={dueBefore} />,
              },
              {
                key: 'due-after',
                title: t('admin.dueAfter'),
                render: ({ dueAfter }: DatedDifference) => <LocalTime at={dueAfter} />,
              },
            ]
          : []),
      ]}
    />
  );
}
