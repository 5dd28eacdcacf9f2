import { Grid, Pagination } from 'antd';
import { useEffect } from 'react';

/** Turns the pages of a list; nothing where one page is all there is. Small on a phone. From a page that is gone it turns to the last. */
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
  const last = Math.max(1, Math.ceil(total / pageSize));
  useEffect(() => {
    if (page > last) onTurn(last);
  }, [page, last, onTurn]);
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
