import type { Teller } from '../loops/teller';
import { demoNeeds, told } from './demo-answers';
import type { SolutionAnswer, SolutionPlay } from './solution-play';

const dayMs = 86_400_000;

/** The next customer with such needs: found in the library; an interface is asked, whose answer comes back to the gate; sold as it is. */
export async function reuseFiled(
  play: SolutionPlay,
  teller: Teller,
  word: string,
  filed: string,
): Promise<SolutionAnswer> {
  await play.answer('record-needs', { needs: demoNeeds(word), forecast: [], promisedAt: null });
  // By then the process has searched.
  await play.task('choose-solutions');
  const { candidates } = (await play.now()).details;
  for (const { solutionNo, title, relevance } of candidates.slice(0, 3))
    teller.fact(`检索到 ${solutionNo} ${title}`, `relevance ${relevance}`);
  await play.answer('choose-solutions', { result: 'chosen', shortlist: [filed], note: null });
  await play.answer('analyse-solutions', {
    analysis: '方案适用，曲靖侧汇聚能力需核实',
    preferred: filed,
    support: [],
    attachments: [],
  });
  teller.why('关口：转接口 6.3，答复回到关口', 'The gate asks interface 6.3, whose answer comes back');
  await play.answer('decide-gate', {
    result: 'ask-interface',
    evaluation: '曲靖汇聚节点容量不足',
    interface: 'network-planning',
    question: '能否扩容',
  });
  await play.answer('inform-customer', { ...told('正与网络计划部门核实容量'), promisedAt: null });
  const expectedAt = new Date(Date.now() + 10 * dayMs).toISOString();
  await play.answer('answer-interface', {
    result: 'possible',
    what: '扩容汇聚节点',
    expectedAt,
    attachments: [],
  });
  await play.answer('inform-customer', { ...told('扩容后即可提供，已约定时间'), promisedAt: expectedAt });
  await play.answer('decide-gate', {
    result: 'offer-satisfies',
    evaluation: '扩容后同行业方案可用',
    solutionNo: filed,
    products: [],
  });
  await play.answer('present-solution', { ...told('已提交方案'), demonstration: null, trial: null });
  await play.answer('record-decision', { decision: 'accepted', agreedWith: '信息科科长', note: null });
  return await play.end();
}
