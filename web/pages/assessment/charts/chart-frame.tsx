import type { ReactElement } from 'react';
import { ResponsiveContainer } from 'recharts';

/** Ink of every chart: 4.5 : 1 on white and more. */
export const ink = { text: '#333', axis: '#6b6b6b', grid: '#e5e5e5', bar: '#0958d9' } as const;

/** A chart with a name; the table beside it says the same to those who do not see it. */
export function ChartFrame({
  title,
  height,
  children,
}: {
  title: string;
  height: number;
  children: ReactElement;
}) {
  return (
    <figure aria-label={title} role="img" style={{ margin: 0, minWidth: 0 }}>
      <ResponsiveContainer width="100%" height={height}>
        {children}
      </ResponsiveContainer>
    </figure>
  );
}
