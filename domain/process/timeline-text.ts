import type { ClockState } from '../clock/clock';
import type { Label } from '../people/department';
import type { ProcessEvent } from './event';
import { labelOf } from './labels';

function say(zh: string, en: string): Label {
  return { zh, en };
}

function repairedText(action: string, call: Label): Label {
  if (action === 'retry') return say(`${call.zh}:IT 支持安排重试`, `${call.en}: tried again by IT support`);
  if (action === 'skip')
    return say(`${call.zh}:IT 支持凭证跳过`, `${call.en}: skipped by IT support with proof`);
  return say(`${call.zh}:不再需要修复`, `${call.en}: no repair needed any more`);
}

function stoppedText(state: ClockState): Label {
  if (state === 'breached') return say('停止计时(已超时)', 'Clock stopped: overdue');
  if (state === 'abandoned') return say('停止计时(已作废)', 'Clock stopped: called off');
  return say('停止计时(未超时)', 'Clock stopped: in time');
}

/** One line of a timeline, as people read it. `titleOf` knows the titles of the process's tasks. */
export function timelineText(event: ProcessEvent, titleOf: (taskId: string) => Label): Label {
  switch (event.type) {
    case 'process.started':
      return say(`受理 ${event.data.businessKey}`, `${event.data.businessKey} received`);
    case 'state.changed': {
      const state = labelOf('state', event.data.to);
      return say(`状态:${state.zh}`, `State: ${state.en}`);
    }
    case 'stage.entered': {
      const stage = labelOf('stage', event.data.stage);
      return say(`进入环节「${stage.zh}」`, `Stage: ${stage.en}`);
    }
    case 'milestone.reached':
      return labelOf('milestone', event.data.milestone);
    case 'details.changed':
      return say('更新订单信息', 'Details updated');
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
      return say(`备注:${event.data.text}`, `Comment: ${event.data.text}`);
    case 'clock.started':
      return say(
        `「${labelOf('clock', event.data.clock.name).zh}」开始计时`,
        `Clock started: ${event.data.clock.name}`,
      );
    case 'clock.warned':
      return say(`时限已用 ${event.data.percent}%`, `${event.data.percent}% of the time is used`);
    case 'clock.breached':
      return say('时限已超', 'Time limit broken');
    case 'clock.paused':
      return say(`计时暂停:${event.data.cause}`, `Clock paused: ${event.data.cause}`);
    case 'clock.resumed':
      return say('计时恢复', 'Clock resumed');
    case 'clock.rebased':
      return say(`约定新期限:${event.data.reason}`, `New due date agreed: ${event.data.reason}`);
    case 'clock.stopped':
      return stoppedText(event.data.clock.state);
    case 'calendar.warned':
      return say(`日历告警:${event.data.warning}`, `Calendar warning: ${event.data.warning}`);
    case 'hold.placed':
      return event.data.cause === 'customer'
        ? say(`客户原因挂起:${event.data.reason}`, `Waiting for the customer: ${event.data.reason}`)
        : say(`内部挂起:${event.data.reason}`, `On hold: ${event.data.reason}`);
    case 'hold.lifted':
      return say('解除挂起', 'Hold lifted');
    case 'cancellation.requested':
      return say(`申请撤单:${event.data.reason}`, `Cancellation requested: ${event.data.reason}`);
    case 'resource.changed':
      return say(
        `资源变更:${event.data.resources.length} 项`,
        `${event.data.resources.length} resource(s) changed`,
      );
    case 'system.called': {
      const call = labelOf('call', `${event.data.system}.${event.data.operation}`);
      return event.data.outcome === 'done'
        ? say(`${call.zh}:成功`, `${call.en}: done`)
        : say(`${call.zh}:被拒(${event.data.outcome})`, `${call.en}: refused (${event.data.outcome})`);
    }
    case 'fallout.opened': {
      const call = labelOf('call', `${event.data.system}.${event.data.operation}`);
      return say(`${call.zh}失败,转 IT 支持`, `${call.en} failed, with IT support`);
    }
    case 'fallout.closed': {
      const call = labelOf('call', `${event.data.system}.${event.data.operation}`);
      return repairedText(event.data.action, call);
    }
    case 'process.closed':
      return say('流程闭环', 'Loop closed');
    default:
      return event satisfies never;
  }
}
