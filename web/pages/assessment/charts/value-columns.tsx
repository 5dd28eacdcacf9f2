import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts';
import { ChartFrame, ink } from './chart-frame';
import type { ValueBar } from './value-bars';

/** Standing bars with their values, in a given order: a distribution. */
export function ValueColumns({ title, bars }: { title: string; bars: readonly ValueBar[] }) {
  return (
    <ChartFrame title={title} height={280}>
      <BarChart accessibilityLayer={false} data={[...bars]} margin={{ top: 20, bottom: 8 }}>
        <CartesianGrid vertical={false} stroke={ink.grid} />
        <XAxis dataKey="name" interval={0} tick={{ fill: ink.text, fontSize: 11 }} tickLine={false} />
        <YAxis allowDecimals={false} width={32} tick={{ fill: ink.text, fontSize: 12 }} />
        <Bar dataKey="value" fill={ink.bar} isAnimationActive={false} maxBarSize={48}>
          <LabelList dataKey="text" position="top" fill={ink.text} fontSize={12} />
        </Bar>
      </BarChart>
    </ChartFrame>
  );
}
