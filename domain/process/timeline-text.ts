import type { ClockState } from '../clock/clock';
import { type Label, departmentLabels } from '../people/department';
import type { EventData, ProcessEvent } from './event';
import { labelOf } from './labels';
import { problemCategoryLabels } from './problem';

function say(zh: string, en: string): Label {
  return { zh, en };
}

const repaired: Readonly<Record<string, Label>> = {
  recovered: say('已恢复', 'went through'),
  skip: say('凭证跳过', 'skipped with proof'),
  refused: say('被拒，按业务处理', 'refused, dealt with by the process'),
  withdrawn: say('不再需要', 'not needed any more'),
};

const repairActions: Readonly<Record<string, Label>> = {
  retry: say('立即重试', 'tried again now'),
  correct: say('更正数据后重试', 'tried again with corrected data'),
  skip: say('凭证跳过', 'skipped with proof'),
  compensate: say('撤销回退', 'given up, everything is given back'),
  'hand-over': say('转交处理', 'handed over'),
};

function callLabel(callId: string): Label {
  return labelOf('call', callId.split(':', 1)[0] ?? callId);
}

/** What somebody did about a stuck call, to whom it went, and their note. */
function actedText({ action, group, note }: EventData['fallout.acted']): Label {
  const what = repairActions[action] ?? say(action, action);
  const { zh, en } = departmentLabels[group.department];
  const done = action === 'hand-over' ? say(`${what.zh} ${zh}`, `${what.en} to ${en}`) : what;
  return note === null ? done : both(done, say(note, note));
}

function both(label: Label, more: Label): Label {
  return say(`${label.zh}：${more.zh}`, `${label.en}: ${more.en}`);
}

function stoppedText(state: ClockState): Label {
  if (state === 'breached') return say('停止计时（已超时）', 'Clock stopped: overdue');
  if (state === 'abandoned') return say('停止计时（已作废）', 'Clock stopped: called off');
  return say('停止计时（未超时）', 'Clock stopped: in time');
}

/** What a clock is about: a task, accepting a task, or one of the process's own. */
function timed(clockName: string, taskId: string | null, titleOf: (taskId: string) => Label): Label {
  if (taskId === null) return labelOf('clock', clockName.split(':', 1)[0] ?? clockName);
  const { zh, en } = titleOf(taskId);
  return clockName.startsWith('accept:')
    ? say(`接单「${zh}」`, `Accepting “${en}”`)
    : say(`「${zh}」`, `“${en}”`);
}

/** What a line names things by: the titles of the process's tasks, the names of people. */
export interface Names {
  readonly titleOf: (taskId: string) => Label;
  readonly nameOf: (personId: string) => string;
}

/** One line of a timeline, as people read it. */
export function timelineText(event: ProcessEvent, { titleOf, nameOf }: Names): Label {
  switch (event.type) {
    case 'process.started':
      return say(`受理 ${event.data.businessKey}`, `${event.data.businessKey} received`);
    case 'state.changed': {
      const state = labelOf('state', event.data.to);
      return say(`状态：${state.zh}`, `State: ${state.en}`);
    }
    case 'stage.entered': {
      const stage = labelOf('stage', event.data.stage);
      return say(`进入环节「${stage.zh}」`, `Stage: ${stage.en}`);
    }
    case 'milestone.reached':
      return labelOf('milestone', event.data.milestone);
    case 'details.changed':
      return say('更新信息', 'Details updated');
    case 'task.offered':
      return say(`派发「${event.data.spec.title.zh}」`, `Offered: ${event.data.spec.title.en}`);
    case 'task.claimed':
      return say(`领取「${titleOf(event.data.taskId).zh}」`, `Claimed: ${titleOf(event.data.taskId).en}`);
    case 'task.released':
      return say(
        `退回待领「${titleOf(event.data.taskId).zh}」`,
        `Given back: ${titleOf(event.data.taskId).en}`,
      );
    case 'task.completed':
      return say(`完成「${titleOf(event.data.taskId).zh}」`, `Completed: ${titleOf(event.data.taskId).en}`);
    case 'task.withdrawn':
      return say(`撤回「${titleOf(event.data.taskId).zh}」`, `Withdrawn: ${titleOf(event.data.taskId).en}`);
    case 'task.commented':
      return say(`备注：${event.data.text}`, `Comment: ${event.data.text}`);
    case 'clock.started': {
      const { name } = event.data.clock;
      const clock = labelOf('clock', name.split(':', 1)[0] ?? name);
      return say(`「${clock.zh}」开始计时`, `Clock started: ${clock.en}`);
    }
    case 'clock.warned':
      return both(
        timed(event.data.clock.name, event.data.taskId, titleOf),
        say(`时限已用 ${event.data.percent}%`, `${event.data.percent}% of the time is used`),
      );
    case 'clock.breached':
      return both(timed(event.data.clock.name, event.data.taskId, titleOf), say('已超时', 'overdue'));
    case 'clock.paused':
      return say(`计时暂停：${event.data.cause}`, `Clock paused: ${event.data.cause}`);
    case 'clock.resumed':
      return say('计时恢复', 'Clock resumed');
    case 'clock.rebased':
      return say(`约定新期限：${event.data.reason}`, `New due date agreed: ${event.data.reason}`);
    case 'clock.stopped':
      return stoppedText(event.data.clock.state);
    case 'calendar.warned':
      return say(`日历告警：${event.data.warning}`, `Calendar warning: ${event.data.warning}`);
    case 'calendar.applied': {
      const { from, to, reason } = event.data;
      return say(
        `工作日历由第 ${from} 版改为第 ${to} 版：${reason}`,
        `Working calendar version ${from} replaced by ${to}: ${reason}`,
      );
    }
    case 'clock.recounted':
      return say(`按新日历重算期限：${event.data.reason}`, `Due date counted anew: ${event.data.reason}`);
    case 'hold.placed':
      return event.data.cause === 'customer'
        ? say(`客户原因挂起：${event.data.reason}`, `Waiting for the customer: ${event.data.reason}`)
        : say(`内部挂起：${event.data.reason}`, `On hold: ${event.data.reason}`);
    case 'hold.lifted':
      return say('解除挂起', 'Hold lifted');
    case 'cancellation.requested':
      return say(`申请撤销：${event.data.reason}`, `Cancellation requested: ${event.data.reason}`);
    case 'resource.changed':
      return say(
        `资源变更：${event.data.resources.length} 项`,
        `${event.data.resources.length} resource(s) changed`,
      );
    case 'system.called': {
      const call = labelOf('call', `${event.data.system}.${event.data.operation}`);
      return event.data.outcome === 'done'
        ? say(`${call.zh}：成功`, `${call.en}: done`)
        : say(`${call.zh}：被拒（${event.data.outcome}）`, `${call.en}: refused (${event.data.outcome})`);
    }
    case 'fallout.opened': {
      const call = callLabel(event.data.callId);
      return event.data.why === 'unavailable'
        ? both(call, say('系统无应答，自动重试中', 'the system does not answer, trying again by itself'))
        : both(
            call,
            say(`被拒（${event.data.code}），转人工修复`, `refused (${event.data.code}), to be repaired`),
          );
    }
    case 'fallout.acted':
      return both(callLabel(event.data.callId), actedText(event.data));
    case 'fallout.closed':
      return both(
        callLabel(event.data.callId),
        repaired[event.data.action] ?? say(event.data.action, event.data.action),
      );
    case 'task.delegated':
      return both(
        titleOf(event.data.taskId),
        say(`委托 ${nameOf(event.data.to.id)}`, `delegated to ${nameOf(event.data.to.id)}`),
      );
    case 'task.handed-back':
      return both(
        titleOf(event.data.taskId),
        say(`交还委托人：${event.data.reason}`, `given back to who delegated it: ${event.data.reason}`),
      );
    case 'task.reassigned':
      return both(
        titleOf(event.data.taskId),
        say(`改派 ${nameOf(event.data.to.id)}`, `reassigned to ${nameOf(event.data.to.id)}`),
      );
    case 'task.excluded': {
      const names = event.data.persons.map(nameOf);
      return both(
        titleOf(event.data.taskId),
        say(`四眼原则：${names.join('、')} 不再办理`, `four eyes: not for ${names.join(', ')} any more`),
      );
    }
    case 'task.returned':
      return both(
        titleOf(event.data.taskId),
        say(`退单：${event.data.reason}`, `returned: ${event.data.reason}`),
      );
    case 'cancellation.refused':
      return say(`撤销未获同意：${event.data.reason}`, `Cancellation refused: ${event.data.reason}`);
    case 'amendment.applied':
      return say(`变更订单：${event.data.reason}`, `Order amended: ${event.data.reason}`);
    case 'process.expedited':
      return say(`催单：${event.data.note}`, `Expedited: ${event.data.note}`);
    case 'customer.contacted':
      return say(`客户联系：${event.data.summary}`, `Contact with the customer: ${event.data.summary}`);
    case 'problem.raised': {
      const { problemId, report } = event.data;
      const category = problemCategoryLabels[report.category];
      return say(
        `提出问题 ${problemId}（${category.zh}）：${report.description}`,
        `Problem ${problemId} raised (${category.en}): ${report.description}`,
      );
    }
    case 'problem.disputed':
      return say(
        `问题 ${event.data.problemId} 责任有异议：${event.data.reason}`,
        `Problem ${event.data.problemId} disputed: ${event.data.reason}`,
      );
    case 'problem.decided':
      return say(
        `问题 ${event.data.problemId} 责任已裁定：${event.data.reason}`,
        `Problem ${event.data.problemId}, responsibility decided: ${event.data.reason}`,
      );
    case 'problem.solved':
      return say(
        `问题 ${event.data.problemId} 已解决：${event.data.solution}`,
        `Problem ${event.data.problemId} solved: ${event.data.solution}`,
      );
    case 'problem.reopened':
      return say(
        `问题 ${event.data.problemId} 未解决：${event.data.reason}`,
        `Problem ${event.data.problemId} not solved: ${event.data.reason}`,
      );
    case 'problem.closed':
      return event.data.outcome === 'verified'
        ? say(`问题 ${event.data.problemId} 闭环`, `Problem ${event.data.problemId} closed`)
        : say(`问题 ${event.data.problemId} 撤回`, `Problem ${event.data.problemId} withdrawn`);
    case 'manager.changed': {
      const { reason } = event.data;
      const [from, to] = [nameOf(event.data.from), nameOf(event.data.to)];
      return say(`客户经理由 ${from} 变更为 ${to}：${reason}`, `Account manager ${from} → ${to}: ${reason}`);
    }
    case 'process.closed':
      return say('流程闭环', 'Loop closed');
    default:
      return event satisfies never;
  }
}
