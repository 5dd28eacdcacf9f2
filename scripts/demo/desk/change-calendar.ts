import type { CalendarAnswer } from '../../../api/schemas/calendar';
import type { Label } from '../../../domain/people/department';
import { type Content, calendarPath, contentOf, publishAndApply } from './calendar-versions';
import type { Desk } from './desk';
import { type Explained, explainPromise } from './explain-promise';
import { administrator, successor } from './people';

const reason = '全省抗震演练，临时放假一天';

interface Preview {
  readonly items: readonly {
    readonly processKey: string;
    readonly clock: string;
    readonly dueBefore: string;
    readonly dueAfter: string;
  }[];
  readonly processes: number;
  readonly clocks: number;
  readonly moved: number;
  readonly overdueAtOnce: number;
}

/** When the promise was due before, with one more holiday, and after that was taken back. */
export interface CalendarOutcome {
  readonly before: string | null;
  readonly after: string | null;
  readonly restored: string | null;
}

/** An administrator edits the calendar: sees what would move, applies it with a reason, and every deadline says why (CAL-2). */
export async function changeCalendar(desk: Desk, orderNo: string): Promise<CalendarOutcome> {
  const { teller } = desk;
  teller.act('三、日历与时限：数据，有版本', '3. Calendars and limits: data, with versions');
  const before = await explainPromise(desk, orderNo);
  const standing = await desk.get<CalendarAnswer>(administrator, calendarPath);
  const content = withHoliday(standing, before, desk.today());
  const foreseen = await preview(desk, orderNo, { ...content, basedOn: standing.version });
  let after: Explained;
  try {
    await publishAndApply(desk, content, reason);
    after = await explainPromise(desk, orderNo);
    await tellTimeline(desk, orderNo);
  } finally {
    teller.why('演练取消，恢复原日历。', 'The drill is called off: the calendar is as it was.');
    await publishAndApply(desk, contentOf(standing), '演练取消');
  }
  desk.shows(
    after.clock.dueAt === foreseen && after.clock.dueAt !== before.clock.dueAt,
    '应用后的期限与预览一致',
    'the deadline is what the preview said',
  );
  const restored = await explainPromise(desk, orderNo);
  desk.shows(
    restored.clock.dueAt === before.clock.dueAt,
    '期限回到原处，经过写在说明里',
    'it is due as before, and tells how it came to that',
  );
  return { before: before.clock.dueAt, after: after.clock.dueAt, restored: restored.clock.dueAt };
}

/** One more holiday: a day on which the promise still counts on work. */
function withHoliday(standing: CalendarAnswer, { explain }: Explained, today: string): Content {
  const day = explain.findLast(({ date, countedMinutes }) => date > today && countedMinutes > 0);
  if (day === undefined) throw new Error('The promise counts on no day after today');
  const content = contentOf(standing);
  const { [day.date]: _made, ...makeUpDays } = content.makeUpDays;
  return { ...content, makeUpDays, holidays: { ...content.holidays, [day.date]: '抗震演练' } };
}

/** When the promise of this order would be due. */
async function preview(desk: Desk, orderNo: string, draft: object): Promise<string | null> {
  const { teller } = desk;
  teller.why(
    '管理员拟加一天假期，发布之前先看影响。',
    'The administrator wants one more holiday, and sees first what that would change.',
  );
  for (let page = 1; ; page += 1) {
    const path = `${calendarPath}/versions/preview?pageSize=200&page=${page}`;
    const seen = await desk.post<Preview>(administrator, path, draft);
    const { processes, clocks, moved, overdueAtOnce, items } = seen;
    if (page === 1)
      teller.fact(
        `在途流程 ${processes}，时限 ${clocks}，将变动 ${moved}，立即超时 ${overdueAtOnce}`,
        `${moved} of ${clocks} clocks of ${processes} processes would move, ${overdueAtOnce} be overdue at once`,
      );
    const own = items.find((item) => item.processKey === orderNo && item.clock === 'promise');
    if (own !== undefined) {
      const [was, is] = [teller.when(own.dueBefore), teller.when(own.dueAfter)];
      teller.fact(`${orderNo} 承诺 ${was} → ${is}`, 'the promise of our order');
      return own.dueAfter;
    }
    if (items.length === 0) return null;
  }
}

async function tellTimeline(desk: Desk, orderNo: string): Promise<void> {
  const { items } = await desk.get<{ items: readonly { type: string; text: Label }[] }>(
    successor,
    `/orders/${orderNo}/timeline`,
  );
  const told = items.filter(({ type, text }) => type === 'calendar.applied' && text.zh.includes(reason));
  desk.shows(told.length === 1, `时间线：${told[0]?.text.zh}`, `on the timeline: ${told[0]?.text.en}`);
}
