import type { TaskSummary } from '../../../api/schemas/task';
import { partyLabel } from './holders';
import type { Play } from './play';

/** Loop 3, hand-over: work is accepted, or returned with a reason and put right, or delegated; it is never nobody’s (O2A-5). */
export async function handOver(play: Play): Promise<void> {
  play.teller.act('三环之一：交接', 'Loop 3, hand-over');
  await returnAndCorrect(play);
  await delegate(play);
}

async function returnAndCorrect(play: Play): Promise<void> {
  play.teller.why(
    '接单之前由交出方负责：楚雄资源工位退单，须说明原因；客户经理更正后重新派单，工位接单。',
    'Until work is accepted, who hands it over answers for it: Chuxiong returns it with a reason, the account manager puts it right, and it is accepted.',
  );
  const atChuxiong = (name: string, place: string | null): boolean =>
    name === 'check-resources' && place === 'chuxiong';
  const task = await play.task(({ name, place }) => atChuxiong(name, place));
  await play.act('res-cx-01', task, 'return', { reason: '未写明经转电路的接口类型' });
  const fix = await play.task(({ name }) => name === 'handle-return');
  await play.answer(play.managerId, fix, { corrected: '接口类型 G.703，已与客户信息中心核对' });
  const again = await play.task(({ name, place }) => atChuxiong(name, place));
  tellHandover(play, again);
  await play.workOn(again);
}

async function delegate(play: Play): Promise<void> {
  play.teller.why(
    '委托同事：对方接单之前，仍由委托人负责。',
    'Delegated to a colleague: until they accept, the one who delegates still answers for it.',
  );
  const task = await play.task(({ name, place }) => name === 'check-resources' && place === 'dali');
  await play.act('res-dl-01', task, 'claim', {});
  const delegated = await play.act('res-dl-01', task, 'delegate', {
    to: 'res-dl-02',
    reason: '下午到机房割接',
  });
  tellHandover(play, delegated);
  await play.answer('res-dl-02', task, { result: 'available', note: '洱河南路机房端口充足' });
}

/** Who answers for handed-over work that nobody has accepted yet. */
function tellHandover({ teller }: Play, { handover }: TaskSummary): void {
  if (handover === null) return;
  const { zh, en } = partyLabel(handover.from);
  teller.fact(`待接单，此前由${zh}负责`, `not accepted yet: ${en} answers for it`);
}
