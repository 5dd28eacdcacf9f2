import { Flex, Grid, Table, Typography } from 'antd';
import { Fragment, type ReactNode, useState } from 'react';
import { Pager } from '../../parts/pager';

/** A column of a table of figures; on a phone a part of every entry. */
export interface FigureColumn<T> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: T) => ReactNode;
}

interface FigureTableProps<T> {
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** What a row is about. */
  readonly heads: readonly FigureColumn<T>[];
  readonly numbers: readonly FigureColumn<T>[];
}

/** Where there are few, they stand in one line. */
const fewNumbers = 3;

/** Rows of figures as a table; on a phone one under the other, so that nothing has to be scrolled sideways. */
export function FigureTable<T extends object>({
  perPage,
  ...lines
}: FigureTableProps<T> & { readonly perPage: number }) {
  const isWide = Grid.useBreakpoint().md ?? true;
  const [asked, turnTo] = useState(1);
  const total = lines.rows.length;
  const page = Math.min(asked, Math.max(1, Math.ceil(total / perPage)));
  const shown = { ...lines, rows: lines.rows.slice((page - 1) * perPage, page * perPage) };
  return (
    <Flex vertical gap={12}>
      {isWide ? <WideFigures {...shown} /> : <NarrowFigures {...shown} />}
      <Pager page={page} pageSize={perPage} total={total} onTurn={turnTo} />
    </Flex>
  );
}

function WideFigures<T extends object>({ rows, keyOf, heads, numbers }: FigureTableProps<T>) {
  return (
    <Table<T>
      size="small"
      sticky
      pagination={false}
      rowKey={keyOf}
      dataSource={rows}
      scroll={{ x: 'max-content' }}
      columns={[
        ...heads.map(({ key, title, render }, n) => ({
          key,
          title,
          ...(n === 0 && { fixed: 'start' as const }),
          render: (_: unknown, row: T) => render(row),
        })),
        ...numbers.map(({ key, title, render }) => ({
          key,
          title,
          align: 'end' as const,
          render: (_: unknown, row: T) => render(row),
        })),
      ]}
    />
  );
}

function NarrowFigures<T>({ rows, keyOf, heads, numbers }: FigureTableProps<T>) {
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rows.map((row) => (
        <li key={keyOf(row)} style={{ borderBlockEnd: '1px solid #f0f0f0', paddingBlock: 8 }}>
          <div style={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {heads.map(({ key, render }, n) => (
              <Fragment key={key}>
                {n > 0 && ' · '}
                {render(row)}
              </Fragment>
            ))}
          </div>
          <div
            style={{
              display: 'grid',
              gap: '4px 12px',
              gridTemplateColumns: `repeat(auto-fill, minmax(${numbers.length > fewNumbers ? 130 : 90}px, 1fr))`,
            }}
          >
            {numbers.map(({ key, title, render }) => (
              <div key={key} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
                  {title}
                </Typography.Text>
                {render(row)}
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
