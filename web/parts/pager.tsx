import { Grid, Pagination } from 'antd';

/** Turns the pages of a list; nothing where one page is all there is. Small on a phone. */
export function Pager({
  page,
  pageSize,
  total,
  onTurn,
}: {
  page: number;
  pageSize: number;
  total: number;
  onTurn: (page: number) => void;
}) {
  const isWide = Grid.useBreakpoint().md ?? true;
  if (total <= pageSize) return null;
  return (
    <Pagination
      align="end"
      simple={!isWide}
      current={page}
      pageSize={pageSize}
      total={total}
      showSizeChanger={false}
      onChange={onTurn}
    />
  );
}
