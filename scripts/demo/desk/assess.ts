import { type FigureName, figures } from '../../../domain/assessment/figure';
import { type Level, levelLabels, levels } from '../../../domain/assessment/level';
import type { Figure } from '../../../domain/assessment/tally';
import type { Desk } from './desk';
import { manager, operations } from './people';

/** A figure that says something of each level. */
const telling: Readonly<Record<Level, FigureName>> = {
  'account-managers': 'promise-kept',
  'station-managers': 'on-time-tasks',
  'station-executors': 'accepted-in-time',
  'it-support': 'problems-solved',
};

/** The figures of a level, as the API shows them. */
interface LevelFigures {
  readonly rows: readonly { readonly subject: string; readonly figures: Record<FigureName, Figure> }[];
  readonly totals: Record<FigureName, Figure>;
}

interface Cases {
  readonly total: number;
  readonly items: readonly { readonly processKey: string; readonly seq: number; readonly at: string }[];
}

/** How many subjects each level has. */
export type AssessedLevels = Readonly<Record<Level, number>>;

/** Four levels, every figure from the event record, and each opens to its cases (ASM-1, ASM-2). */
export async function assess(desk: Desk, period: string): Promise<AssessedLevels> {
  const { teller } = desk;
  teller.act('五、四级考核', '5. The assessment at four levels');
  teller.why(
    '全部由事件记录算出，不取任何人填报的数；今日至此：',
    'All of it from the event record, nothing that somebody typed in; today so far:',
  );
  const seen: [Level, number][] = [];
  for (const level of levels) {
    const { rows, totals } = await desk.get<LevelFigures>(operations, `/assessment/${level}?${period}`);
    const name = telling[level];
    const { cases, hits } = totals[name];
    const share = hits === null ? '' : `,达标 ${hits}`;
    desk.shows(
      cases > 0,
      `${levelLabels[level].zh} ${rows.length} 个，${figures[name].label.zh}：${cases} 件${share}`,
      `${levelLabels[level].en}: ${rows.length}, ${figures[name].label.en}: ${cases}`,
    );
    seen.push([level, rows.length]);
  }
  return Object.fromEntries(seen) as AssessedLevels;
}

/** A figure opened: the cases behind it, each with where it stands in its order's timeline. Answers how many. */
export async function openFigure(desk: Desk, period: string, batchNo: string): Promise<number> {
  const { teller } = desk;
  const level = `/assessment/account-managers`;
  const name = 'promise-kept';
  teller.why(
    `打开一个数：${manager} 的${figures[name].label.zh}，背后每一件都在。`,
    'A figure opened: every case behind it is there.',
  );
  const path = `${level}/${manager}/cases?${period}&figure=${name}&pageSize=200`;
  const counted = await desk.get<LevelFigures>(operations, `${level}?${period}`);
  const own = counted.rows.find(({ subject }) => subject === manager)?.figures[name];
  const { total } = await desk.get<Cases>(operations, path);
  const lastPage = Math.max(1, Math.ceil(total / 200));
  const { items } = await desk.get<Cases>(operations, `${path}&page=${lastPage}`);
  for (const { processKey, seq, at } of items.slice(-3))
    teller.fact(`${processKey} 时间线第 ${seq} 条 ${teller.when(at)}`, 'a case');
  desk.shows(
    own !== undefined &&
      own.cases === total &&
      items.some(({ processKey }) => processKey.startsWith(batchNo)),
    `${total} 件与指标一致`,
    `${total} cases, as many as the figure counts`,
  );
  return total;
}
