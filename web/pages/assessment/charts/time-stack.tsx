import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import type { HoldingKind } from '../../../../domain/process/process-view';
import type { Stack } from '../time-stacks';
import { ChartFrame, ink } from './chart-frame';
import { Pattern, type PatternName, patternFill } from './pattern';

const barHeight = 34;

/** A pattern besides the colour: the reasons can be told apart without seeing colours. */
const looks: Readonly<Record<HoldingKind, { readonly colour: string; readonly pattern: PatternName }>> = {
  working: { colour: '#0958d9', pattern: 'plain' },
  'awaiting-acceptance': { colour: '#ad4e00', pattern: 'diagonal' },
  'not-accepted-in-time': { colour: '#a8071a', pattern: 'crossed' },
  'waiting-for-customer': { colour: '#237804', pattern: 'dotted' },
  'waiting-for-system': { colour: '#531dab', pattern: 'upright' },
};

/** A number and its unit stay on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** Hours as stacked bars with their totals, and what each pattern means. */
export function TimeStack({
  title,
  stacks,
  series,
  total,
}: {
  title: string;
  stacks: readonly Stack[];
  series: readonly { readonly key: HoldingKind; readonly name: string }[];
  total: (hours: number) => string;
}) {
  const bars = stacks.map((stack) => ({ ...stack, text: `${stack.name} · ${unbroken(total(stack.total))}` }));
  const seen = series.filter(({ key }) => stacks.some((stack) => (stack[key] ?? 0) > 0));
  return (
    <div style={{ minWidth: 0 }}>
      <ul style={{ listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 12, padding: 0, margin: 0 }}>
        {seen.map(({ key, name }) => (
          <li key={key}>
            <svg width={16} height={16} aria-hidden style={{ verticalAlign: -3, marginInlineEnd: 4 }}>
              <defs>
                <Pattern id={`legend-${key}`} {...looks[key]} />
              </defs>
              <rect width={16} height={16} fill={patternFill(`legend-${key}`)} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <ChartFrame title={title} height={Math.max(90, bars.length * barHeight + 16)}>
        <BarChart accessibilityLayer={false} data={bars} layout="vertical" margin={{ right: 8 }}>
          <defs>
            {seen.map(({ key }) => (
              <Pattern key={key} id={`time-${key}`} {...looks[key]} />
            ))}
          </defs>
          <XAxis type="number" hide />
          <YAxis
            type="category"
            dataKey="text"
            width={176}
            interval={0}
            tickLine={false}
            tick={{ fill: ink.text, fontSize: 12 }}
          />
          {seen.map(({ key }) => (
            <Bar
              key={key}
              dataKey={key}
              stackId="hours"
              fill={patternFill(`time-${key}`)}
              stroke="#fff"
              isAnimationActive={false}
              barSize={20}
            />
          ))}
        </BarChart>
      </ChartFrame>
    </div>
  );
}
