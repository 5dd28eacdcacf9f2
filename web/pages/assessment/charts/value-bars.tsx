import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';
import { ChartFrame, ink } from './chart-frame';

/** A bar, and its value as it is written. */
export interface ValueBar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

const barHeight = 26;
const mostShown = 25;

/** Lying bars with their values, for names of some length. `most`: the end of the axis, null for the highest value. */
export function ValueBars({
  title,
  bars,
  most,
}: {
  title: string;
  bars: readonly ValueBar[];
  most: number | null;
}) {
  const shown = bars.slice(0, mostShown);
  return (
    <ChartFrame title={title} height={Math.max(80, shown.length * barHeight + 16)}>
      <BarChart accessibilityLayer={false} data={[...shown]} layout="vertical" margin={{ right: 64 }}>
        <XAxis type="number" hide domain={[0, most ?? 'dataMax']} />
        <YAxis
          type="category"
          dataKey="name"
          width={172}
          interval={0}
          tickLine={false}
          axisLine={{ stroke: ink.axis }}
          tick={{ fill: ink.text, fontSize: 12 }}
        />
        <Bar dataKey="value" fill={ink.bar} isAnimationActive={false} barSize={16} minPointSize={2}>
          <LabelList dataKey="text" position="right" fill={ink.text} fontSize={12} />
        </Bar>
      </BarChart>
    </ChartFrame>
  );
}
