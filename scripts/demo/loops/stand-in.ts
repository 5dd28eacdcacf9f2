import type { AbsenceAnswer } from '../../../api/schemas/absence';
import type { Play } from './play';
import { nameOf } from './teller';

const deputyId = 'am-01';

/** Long enough for the story; short enough to be over by itself if the demo is killed in between. */
const absentForMs = 15 * 60_000;

interface Contacts {
  readonly items: readonly { readonly by: { readonly id: string; readonly onBehalfOf: string | null } }[];
}

/** Says that the account manager is away for the rest of the act, and has it done by the deputy, on the record. */
export async function standIn(play: Play): Promise<void> {
  const { teller, managerId } = play;
  const promise = await play.workUntil('confirm-promise');
  const absence = await recordAbsence(play);
  try {
    const deputy = absence.deputyId;
    teller.why(
      `客户经理 ${nameOf(managerId)} 请假，${nameOf(deputy)} 代理：事情不等人，记录里写明代谁办理。`,
      `The account manager is away and ${deputy} stands in: nothing waits, and the record says on whose behalf.`,
    );
    await play.answer(deputy, promise, { decision: 'confirm' });
    const { items } = await play.post<Contacts>(deputy, `${play.path}/contacts`, {
      channel: 'phone',
      direction: 'to-customer',
      contact: '信息科 李科长',
      summary: '已确认承诺日期',
    });
    const by = items.at(-1)?.by;
    if (by !== undefined && by.onBehalfOf !== null)
      teller.fact(`记录：${by.id} 代 ${by.onBehalfOf}`, `on the record: ${by.id} for ${by.onBehalfOf}`);
  } finally {
    if (absence.endsHere) await endAbsence(play, absence.absenceId);
  }
}

async function recordAbsence(play: Play): Promise<AbsenceAnswer & { readonly endsHere: boolean }> {
  const { managerId } = play;
  const path = `/api/v1/absences?personId=${managerId}&over=false`;
  const { items } = await play.get<{ items: readonly AbsenceAnswer[] }>(managerId, path);
  const now = Date.now();
  // On a running house somebody may have said so already.
  const standing = items.find(({ from }) => Date.parse(from) <= now);
  if (standing !== undefined) return { ...standing, endsHere: false };
  const recorded = await play.post<AbsenceAnswer>(managerId, '/api/v1/absences', {
    deputyId,
    from: new Date(now).toISOString(),
    to: new Date(now + absentForMs).toISOString(),
    reason: '外出开会',
  });
  return { ...recorded, endsHere: true };
}

async function endAbsence(play: Play, absenceId: string): Promise<void> {
  await play.post(play.managerId, `/api/v1/absences/${absenceId}/end`, { reason: '已返岗' });
  play.teller.fact('客户经理返岗，代理结束', 'the account manager is back, nobody stands in any more');
}
