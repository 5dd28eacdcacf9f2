import type { AssessmentAnswer } from '../../../api/schemas/assessment';
import { anyAddress } from '../any-address';
import type { Play } from './play';
import { tellAssessment } from './tell-assessment';

/** Loop 2: the account manager answers the customer, hurries, amends and cancels, knowing beforehand what it does (O2A-4). */
export async function answerCustomer(play: Play): Promise<void> {
  const { teller } = play;
  teller.act('二环：客户经理全程', 'Loop 2: the account manager from start to end');
  await contactAndExpedite(play);
  await amend(play);
  await refuseCancellation(play);
}

async function contactAndExpedite(play: Play): Promise<void> {
  const { teller, managerId, path } = play;
  // All is done but the data work in Chuxiong, the visit at the customer's included.
  await play.workOff(({ name, place }) => name !== 'configure-data' || place !== 'chuxiong');
  teller.why(
    '客户来电问进度：登记联系，并催单；手上有事的人和他们的上级都收到通知。',
    'The customer calls: the contact is noted, the order is hurried, and whoever has it in hand is told, and who stands above them.',
  );
  await play.post(managerId, `${path}/contacts`, {
    channel: 'phone',
    direction: 'from-customer',
    contact: '信息科 李科长',
    summary: '询问进度，盼周五前开通',
  });
  await play.post(managerId, `${path}/expedite`, { note: '客户盼周五前开通，请优先' });
  const told = await play.get<{ items: readonly { processKey: string; text: { zh: string; en: string } }[] }>(
    'data-cx-mgr',
    '/api/v1/notifications',
  );
  const note = told.items.find(({ processKey }) => processKey === play.orderNo);
  if (note !== undefined)
    teller.fact(`楚雄数据工位经理收到：${note.text.zh}`, `its manager reads: ${note.text.en}`);
}

async function amend(play: Play): Promise<void> {
  const { teller, managerId, path } = play;
  const move = { ends: [{ end: 'b', addressId: anyAddress('DL') }] };
  teller.why(
    '客户 B 端从丽江改到大理。先看影响：保留什么、重做什么、拆除什么、损失多少；答应之前谁也不动。',
    'The customer moves end b from Lijiang to Dali. First what it would do: what stays, is redone, undone, and what that costs; nothing is touched before somebody decides.',
  );
  tellAssessment(teller, await play.post<AssessmentAnswer>(managerId, `${path}/amendments/preview`, move));
  const amendment = { ...move, reason: '客户丽江办事处撤并到大理' };
  await play.refused(
    managerId,
    `${path}/amendments`,
    { ...amendment, acceptCost: false },
    'cost-not-accepted',
  );
  teller.why(
    '客户认可费用，一步变更：承诺顺延，丽江拆除与大理重建并行。',
    'The customer agrees to the cost, and it is done in one step: the promise moves, Lijiang is taken down while Dali is rebuilt.',
  );
  await play.post(managerId, `${path}/amendments`, { ...amendment, acceptCost: true });
  await play.workUntil('test-end-to-end');
}

async function refuseCancellation(play: Play): Promise<void> {
  const { teller, managerId, path } = play;
  teller.why(
    '施工完成后客户又想撤单：先评估损失，由大客户部负责人决定，不同意须说明理由。',
    'Late, with the visits done, the customer wants to cancel: the loss is assessed, and the head of key accounts decides; a refusal has a reason.',
  );
  tellAssessment(teller, await play.post<AssessmentAnswer>(managerId, `${path}/cancel/preview`, {}));
  await play.post(managerId, `${path}/cancel`, { reason: '客户预算调整' });
  const assess = await play.task(({ name }) => name === 'assess-cancellation');
  await play.answer('ka-head', assess, { decision: 'refuse', reason: '线路已建成，与客户商定按原承诺交付' });
}
