import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { LocalTime } from '../../parts/local-time';
import { CountLink } from './count-link';
import { RowName } from './row-name';
import type { BoardRow, UnitListProps } from './rows-of';
import { whichTasks } from './use-look';

const mostOpened = 4;

type Line = BoardRow & { readonly children?: readonly BoardRow[] };

/** The load as a table: a line a unit, opening to its people. */
export function UnitTable({ rows, peopleOf, onLook }: UnitListProps) {
  const { t } = useTranslation();
  const lines: Line[] = rows.map((row) => ({ ...row, children: peopleOf(row) }));
  const columns: TableColumnsType<Line> = [
    { title: t('board.unit'), render: (_, row) => <RowName row={row} /> },
    ...whichTasks.map((which) => ({
      title: t(`board.which-${which}`),
      align: 'right' as const,
      render: (_: unknown, row: Line) => <CountLink row={row} which={which} onLook={onLook} />,
    })),
    { title: t('board.oldest'), render: (_, { load }) => <LocalTime at={load.oldestAt} /> },
    { title: t('board.returnsMade'), align: 'right', render: (_, { returns }) => returns?.made ?? '…' },
    { title: t('board.returnsCaused'), align: 'right', render: (_, { returns }) => returns?.caused ?? '…' },
  ];
  return (
    <Table<Line>
      key={rows.map(({ key }) => key).join()}
      size="small"
      pagination={false}
      dataSource={lines}
      columns={columns}
      scroll={{ x: 'max-content' }}
      expandable={{
        defaultExpandedRowKeys: rows.length <= mostOpened ? rows.map(({ key }) => key) : [],
        expandIcon: ({ expanded, expandable, onExpand, record }) =>
          expandable ? (
            <button
              type="button"
              className={`ant-table-row-expand-icon ant-table-row-expand-icon-${expanded ? 'expanded' : 'collapsed'}`}
              aria-label={t(expanded ? 'board.hidePeople' : 'board.showPeople')}
              aria-expanded={expanded}
              onClick={(event) => onExpand(record, event)}
            />
          ) : (
            <span className="ant-table-row-expand-icon ant-table-row-expand-icon-spaced" />
          ),
      }}
    />
  );
}
