import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import type { incidentAnswer } from '../../../api/schemas/incident';
import type { Stage } from '../story';
import { fourEyes } from './four-eyes';
import type { Play } from './play';
import { tellControl } from './tell-control';

const support = 'it-01';
const pollMs = 500;

type Incident = z.input<typeof incidentAnswer>;

/**
 * Loop 4: IT support sees what is stuck and why, and puts it right (O2A-6). Gives the number of incidents seen: none when what answers
 * for billing is no stand-in.
 */
export async function mendFlow(play: Play, failBilling: Stage['failBilling']): Promise<number> {
  const { teller } = play;
  teller.act('四环：IT 支撑流程', 'Loop 4: IT support for the flow itself');
  await fourEyes(play);
  const acceptance = await play.workUntil('record-acceptance');
  const endTrouble = await failBilling();
  if (endTrouble === null) {
    teller.why(
      '计费地址应答的不是演示替身，不能让它出故障：略过故障演示。',
      'What answers for billing is no stand-in and cannot be made to fail: the outage is left out.',
    );
    await play.workOn(acceptance);
    return 0;
  }
  try {
    teller.why(
      '客户验收签字时计费系统停了：订单自动重试约半分钟，仍不通就成为一条故障，由 IT 支持负责。',
      'Billing is down when the customer signs: the order tries by itself for half a minute, then it is an incident, and IT support’s.',
    );
    await play.workOn(acceptance);
    const incident = await incidentOf(play);
    if (incident === null) {
      teller.fact('计费自行恢复', 'billing recovered by itself');
      return 0;
    }
    teller.fact(
      `${incident.title.zh}无应答：${incident.processes} 个流程等待，自 ${teller.when(incident.since)}`,
      `${incident.title.en} does not answer: ${incident.processes} process(es) wait`,
    );
    await tellOrdersBehind(play);
    tellControl(teller, await play.control());
  } finally {
    await endTrouble();
  }
  await retryNow(play);
  return 1;
}

/** The incident this order is behind; null when it went on meanwhile. */
async function incidentOf(play: Play): Promise<Incident | null> {
  for (;;) {
    const { stage, stuckCalls } = await play.order();
    if (stuckCalls > 0) {
      const { items } = await play.get<{ items: readonly Incident[] }>(support, '/api/v1/incidents');
      const found = items.find(({ system }) => system === 'billing');
      if (found !== undefined) {
        await play.show();
        return found;
      }
    } else if (stage !== 'acceptance' && stage !== 'billing') return null;
    await pause(pollMs);
  }
}

async function tellOrdersBehind(play: Play): Promise<void> {
  const path = '/api/v1/incidents/billing?pageSize=200';
  const { items } = await play.get<{ items: readonly { processKey: string; customerNo: string }[] }>(
    support,
    path,
  );
  const own = items.find(({ processKey }) => processKey === play.orderNo);
  // It may have gone through in this moment.
  if (own !== undefined)
    play.teller.fact(`其中：${own.processKey}(${own.customerNo})`, `among them ${own.processKey}`);
}

async function retryNow(play: Play): Promise<void> {
  play.teller.why(
    '计费恢复，IT 支持立即重试，不必等下一次自动重试。',
    'Billing is back: IT support has every order behind it tried now, instead of with the next automatic try.',
  );
  const { asked, recovered } = await play.post<{ asked: number; recovered: number }>(
    support,
    '/api/v1/incidents/billing/retry',
    { note: '计费系统已恢复' },
  );
  play.teller.fact(
    `重试 ${asked} 个，已自行恢复 ${recovered} 个`,
    `${asked} tried again, ${recovered} had recovered`,
  );
}
