import type { Teller } from '../loops/teller';
import type { SolutionAnswer, SolutionPlay } from './solution-play';
import { demoNeeds, told } from './demo-answers';

const support = ['network', 'finance'] as const;

/** Nothing of today satisfies: a new solution is designed, supported, sent back once, shown, tried and sold. */
export async function designNew(play: SolutionPlay, teller: Teller, word: string): Promise<SolutionAnswer> {
  await play.answer('record-needs', { needs: demoNeeds(word), forecast: [], promisedAt: null });
  await play.answer('choose-solutions', { result: 'chosen', shortlist: [], note: '库中无合适方案' });
  await play.answer('analyse-solutions', {
    analysis: '需双流视频与主备链路，库中方案均不含',
    preferred: null,
    support: [...support],
    attachments: [],
  });
  teller.why(
    '关口：现有产品不能满足，能生成新方案',
    'The gate: not on offer today, a new solution can be made',
  );
  await play.refused('decide-gate', { result: 'cannot-serve', evaluation: '不做' }, 'invalid-answer');
  await play.answer('decide-gate', {
    result: 'design',
    evaluation: '可组合专线与会议平台',
    support: [...support],
  });
  await play.answer('inform-customer', { ...told('现有产品不能满足，正在设计新方案'), promisedAt: null });

  teller.why(
    '方案中心设计，网络、财务并行支持，评审退回一次',
    'Designed, supported side by side, sent back once',
  );
  await submit(play, '首版', 380_000);
  await play.answer('evaluate-design', { verdict: 'revise', reason: '缺主备路由' });
  await submit(play, '补充主备路由', 420_000);
  await play.answer('evaluate-design', { verdict: 'pass', fit: 5, feasibility: 4, note: null });
  await play.answer('accept-design', { decision: 'accept', note: null });

  teller.why('A 类客户试用至多 3 个月（ENT-6）', 'A trial of an A customer lasts three months at most');
  const demonstration = { askedBy: 'customer', onSite: true } as const;
  const shown = told('已提交方案，约定演示与试用');
  const tooLong = { askedBy: 'us', days: 120 } as const;
  await play.refused('present-solution', { ...shown, demonstration, trial: tooLong }, 'invalid-answer');
  await play.answer('present-solution', { ...shown, demonstration, trial: { askedBy: 'us', days: 60 } });
  await play.answer('give-demonstration', { summary: '双流画面与切换演示成功', attachments: [] });
  await play.answer('set-up-trial', { workDone: '两个会场已开通' });
  await play.answer('conclude-trial', { result: 'converted', agreedWith: '信息中心主任', note: null });
  return await play.end();
}

async function submit(play: SolutionPlay, note: string, costCny: number): Promise<void> {
  const { attachmentId } = await play.attach('design-solution', `组网方案-${note}.txt`, `方案正文：${note}`);
  await play.answer('design-solution', {
    result: 'submitted',
    summary: '省中心汇聚，州市 2M 专线，双流视频会议',
    note,
    products: ['leased-line'],
    material: 'industry',
    costCny,
    attachments: [attachmentId],
  });
  for (const _department of support)
    await play.answer('support-design', {
      verdict: 'feasible',
      costCny: 120_000,
      note: null,
      attachments: [],
    });
}
