import type { ProblemAnswer } from '../../../api/schemas/process-problem';
import { groupLabel } from './holders';
import type { Play } from './play';

const raiser = 'trans-dl-01';

/** Loop 3, problems: raised with evidence, one responsible, disputed once at most, verified by who raised it (O2A-5). */
export async function raiseProblem(play: Play): Promise<void> {
  const { teller } = play;
  teller.act('三环之二：问题', 'Loop 3, problems');
  teller.why(
    '大理传输工位发现中继误码，附凭证提出问题：自动派给一个责任方；问题不闭环，任务不能办结。',
    'Dali’s transmission station finds errors on the trunk and raises a problem with evidence: it goes to one responsible party, and the task cannot be completed before it is closed.',
  );
  await play.workUntil('set-up-transmission');
  const task = await play.task(({ name, place }) => name === 'set-up-transmission' && place === 'dali');
  await play.act(raiser, task, 'claim', {});
  const { responsible } = await play.post<ProblemAnswer>(raiser, `/api/v1/tasks/${task.taskId}/problems`, {
    category: 'technical',
    severity: 'major',
    localNetwork: 'dali',
    description: '大理—楚雄中继误码 2.3e-4',
    evidence: '环回测试记录 HH-0412',
  });
  const owner = groupLabel(responsible);
  teller.fact(`责任方：${owner.zh}`, `responsible: ${owner.en}`);
  const answer = { workDone: '时隙已配置', reference: null };
  await play.refused(raiser, `/api/v1/tasks/${task.taskId}/complete`, { answer }, 'problem-open');
  await dispute(play);
  await solve(play);
  await play.act(raiser, task, 'complete', { answer });
  teller.fact('问题闭环，订单继续', 'the problem is closed, the order goes on');
}

async function dispute(play: Play): Promise<void> {
  play.teller.why(
    '大理数据工位有异议：工位主管裁定一次，裁定后不得再推。',
    'Dali’s data station disputes it: the head of the stations decides once, and then it is passed on no more.',
  );
  const offered = await play.task(({ name }) => name === 'solve-problem');
  await play.answer('data-dl-01', offered, { decision: 'dispute', reason: '本端数据设备自环正常' });
  const arbitration = await play.task(({ name }) => name === 'arbitrate-problem');
  await play.answer('stn-head', arbitration, {
    responsible: { kind: 'station', station: 'transmission', localNetwork: 'chuxiong' },
    reason: '误码出现在楚雄侧光口',
  });
}

async function solve(play: Play): Promise<void> {
  play.teller.why(
    '楚雄传输工位解决，由提出人核实：没有人替自己的方案打钩。',
    'Chuxiong’s transmission station solves it, and who raised it verifies: nobody ticks off their own solution.',
  );
  const decided = await play.task(({ name }) => name === 'solve-problem');
  await play.answer('trans-cx-01', decided, {
    decision: 'solved',
    cause: 'equipment-faulty',
    causedBy: { station: 'transmission', localNetwork: 'chuxiong' },
    solution: '更换楚雄侧光模块，误码清零',
  });
  const verify = await play.task(({ name }) => name === 'verify-solution');
  await play.answer(raiser, verify, { result: 'verified', note: '复测 30 分钟无误码' });
}
