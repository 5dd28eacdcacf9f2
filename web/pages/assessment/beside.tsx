import { Skeleton } from 'antd';
import { type ReactNode, Suspense } from 'react';

/** A chart and the table behind it, side by side where there is room. */
export function Beside({ chart, table }: { chart: ReactNode; table: ReactNode }) {
  return (
    <div
      style={{
        display: 'grid',
        gap: 16,
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
      }}
    >
      <Suspense fallback={<Skeleton active />}>{chart}</Suspense>
      <div style={{ minWidth: 0 }}>{table}</div>
    </div>
  );
}
