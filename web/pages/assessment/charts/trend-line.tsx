import { CartesianGrid, LabelList, Line, LineChart, XAxis, YAxis } from 'recharts';
import { ChartFrame, ink } from './chart-frame';

/** A point of a trend; null where there is nothing to say. */
export interface TrendPoint {
  readonly name: string;
  readonly value: number | null;
  readonly text: string;
}

/** A value through time, each point with its value. `most`: the end of the axis, null for the highest value. */
export function TrendLine({
  title,
  points,
  most,
}: {
  title: string;
  points: readonly TrendPoint[];
  most: number | null;
}) {
  return (
    <ChartFrame title={title} height={280}>
      <LineChart accessibilityLayer={false} data={[...points]} margin={{ top: 24, right: 24, bottom: 8 }}>
        <CartesianGrid vertical={false} stroke={ink.grid} />
        <XAxis
          dataKey="name"
          tick={{ fill: ink.text, fontSize: 12 }}
          tickLine={false}
          minTickGap={12}
          padding={{ left: 28, right: 28 }}
        />
        <YAxis width={44} domain={[0, most ?? 'auto']} tick={{ fill: ink.text, fontSize: 12 }} />
        <Line
          dataKey="value"
          stroke={ink.bar}
          strokeWidth={2}
          dot={{ r: 4, fill: ink.bar }}
          connectNulls
          isAnimationActive={false}
        >
          <LabelList
            position="top"
            offset={10}
            fill={ink.text}
            fontSize={12}
            valueAccessor={(_entry: unknown, n: number) => (points[n]?.value === null ? '' : points[n]?.text)}
          />
        </Line>
      </LineChart>
    </ChartFrame>
  );
}
