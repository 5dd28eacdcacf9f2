import { padded } from '../timeline';
import { holdingLabels, partyLabel } from './holders';
import { hoursAndMinutes } from './hours-and-minutes';
import { type Ledger, elapsedOf } from './ledger';
import type { Play } from './play';

const timeColumns = 12;

/** The end: who held the order how long, and that it adds up (O2A-5, ASM-3). */
export async function readLedger(play: Play): Promise<Ledger> {
  const { teller } = play;
  teller.act('责任台账', 'The holding ledger');
  teller.why(
    '每一刻恰有一个责任方：各方工作时间（左）之和等于订单已用工作时间；夜间与休息日不计，实际时长在右。',
    'Exactly one holder at every moment: their working time (left) adds up to the order’s. Nights and days off do not count; by the clock, right.',
  );
  const ledger = await play.get<Ledger>(play.managerId, `${play.path}/holding`);
  const rows = ledger.totals.map((total) => ({ ...total, byClockMs: elapsedOf(ledger, total) }));
  const longestFirst = rows.toSorted((a, b) => b.workingMs - a.workingMs || b.byClockMs - a.byClockMs);
  for (const row of longestFirst) {
    const [holder, kind] = [partyLabel(row), holdingLabels[row.kind]];
    const times = [row.workingMs, row.byClockMs].map((ms) => padded(hoursAndMinutes(ms), timeColumns));
    teller.fact(`${times.join('')}${holder.zh} ${kind.zh}`, `${holder.en}: ${kind.en}`);
  }
  const sum = hoursAndMinutes(ledger.totals.reduce((all, { workingMs }) => all + workingMs, 0));
  const elapsed = hoursAndMinutes(ledger.elapsedMs);
  teller.fact(`合计 ${sum}，已用工作时间 ${elapsed}`, `all together ${sum} of ${elapsed} of working time`);
  return ledger;
}
