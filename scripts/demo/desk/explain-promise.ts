import type { z } from 'zod';
import type { namedClock } from '../../../api/routes/processes/clocks';
import type { deadlineLine } from '../../../api/schemas/deadline-line';
import type { Label } from '../../../domain/people/department';
import type { Desk } from './desk';
import { successor } from './people';

/** A deadline, its arithmetic, and what moved it. */
export interface Explained {
  readonly clock: z.input<typeof namedClock>;
  readonly calendarVersion: number;
  readonly story: readonly Label[];
  readonly explain: readonly z.input<typeof deadlineLine>[];
}

/** 'Explain this deadline': the promise of an order, in words and day by day (CAL-1, CAL-2). */
export async function explainPromise(desk: Desk, orderNo: string): Promise<Explained> {
  const { teller } = desk;
  const explained = await desk.get<Explained>(successor, `/orders/${orderNo}/clocks/promise/explain`);
  const { clock, calendarVersion, story, explain } = explained;
  const due = teller.when(clock.dueAt);
  teller.why(
    `说明此期限：${due}（日历第 ${calendarVersion} 版）`,
    `Explain this deadline: ${due}, by version ${calendarVersion} of the calendar`,
  );
  for (const { zh, en } of story) teller.fact(zh, en);
  for (const { date, kind, name, countedMinutes, remainingMinutes } of explain)
    teller.fact(
      `${date} ${kind} ${name ?? ''} 计 ${countedMinutes} 分，余 ${remainingMinutes} 分`,
      `${countedMinutes} min counted, ${remainingMinutes} left`,
    );
  return explained;
}
