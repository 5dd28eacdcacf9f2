import { Flex, Grid, Table, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../../../parts/page-state';
import { Pager } from '../../../parts/pager';

/** A column of a table; on a phone a line of every entry. */
export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: T) => ReactNode;
}

interface LinesProps<T> {
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** The first says what a row is about. */
  readonly columns: readonly Column<T>[];
  /** What a row opens to: null for nothing. */
  readonly opensTo: (row: T) => ReactNode;
}

/** Opens to nothing. */
export const closed = (): null => null;

/** Rows as a table; on a phone one under the other, so that nothing has to be scrolled sideways. `perPage`: null for all at once. */
export function LinesTable<T>({
  perPage,
  empty,
  ...lines
}: LinesProps<T> & { readonly perPage: number | null; readonly empty: string }) {
  const isWide = Grid.useBreakpoint().md ?? true;
  const [asked, turnTo] = useState(1);
  const { rows } = lines;
  if (rows.length === 0) return <Nothing text={empty} />;
  const size = perPage ?? rows.length;
  const page = Math.min(asked, Math.ceil(rows.length / size));
  const shown = { ...lines, rows: rows.slice((page - 1) * size, page * size) };
  return (
    <Flex vertical gap={8}>
      {isWide ? <WideLines {...shown} /> : <NarrowLines {...shown} />}
      <Pager page={page} pageSize={size} total={rows.length} onTurn={turnTo} />
    </Flex>
  );
}

function WideLines<T>({ rows, keyOf, columns, opensTo }: LinesProps<T>) {
  const opens = rows.some((row) => opensTo(row) !== null);
  return (
    <Table<T>
      size="small"
      pagination={false}
      rowKey={keyOf}
      dataSource={rows}
      scroll={{ x: 'max-content' }}
      columns={columns.map(({ key, title, render }) => ({
        key,
        title,
        render: (_: unknown, row: T) => render(row),
      }))}
      {...(opens && {
        expandable: { rowExpandable: (row: T) => opensTo(row) !== null, expandedRowRender: opensTo },
      })}
    />
  );
}

function NarrowLines<T>({ rows, keyOf, columns: [first, ...others], opensTo }: LinesProps<T>) {
  const { t } = useTranslation();
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rows.map((row) => {
        const more = opensTo(row);
        return (
          <li key={keyOf(row)} style={{ borderBlockEnd: '1px solid #f0f0f0', paddingBlock: 8 }}>
            <div style={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{first?.render(row)}</div>
            {others.map(({ key, title, render }) => (
              <Flex key={key} wrap gap="0 8px" align="baseline">
                <Typography.Text type="secondary">{title}</Typography.Text>
                <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{render(row)}</div>
              </Flex>
            ))}
            {more === null ? null : (
              <details>
                <summary>{t('admin.showMore')}</summary>
                {more}
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
