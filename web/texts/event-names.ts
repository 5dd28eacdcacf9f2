import type { Label } from '../../domain/people/department';
import type { EventType } from '../../domain/process/event';
import type { otherMessageTypes } from '../../domain/webhooks/webhook';

type MessageType = EventType | (typeof otherMessageTypes)[number];

const say = (zh: string, en: string): Label => ({ zh, en });

const names: Readonly<Record<MessageType, Label>> = {
  'process.started': say('流程受理', 'Process received'),
  'state.changed': say('状态变更', 'State changed'),
  'stage.entered': say('进入环节', 'Stage entered'),
  'milestone.reached': say('到达里程碑', 'Milestone reached'),
  'details.changed': say('信息更新', 'Details updated'),
  'task.offered': say('任务派发', 'Task offered'),
  'task.claimed': say('任务领取', 'Task claimed'),
  'task.released': say('任务退回待领', 'Task given back'),
  'task.delegated': say('任务委托', 'Task delegated'),
  'task.handed-back': say('委托交还', 'Delegated task handed back'),
  'task.reassigned': say('任务改派', 'Task reassigned'),
  'task.returned': say('任务退单', 'Task returned'),
  'task.completed': say('任务完成', 'Task completed'),
  'task.withdrawn': say('任务撤回', 'Task withdrawn'),
  'task.commented': say('任务备注', 'Comment on a task'),
  'task.excluded': say('四眼回避', 'Four eyes: somebody excluded'),
  'clock.started': say('计时开始', 'Clock started'),
  'clock.warned': say('时限预警', 'Clock warned'),
  'clock.breached': say('超时', 'Clock overdue'),
  'clock.paused': say('计时暂停', 'Clock paused'),
  'clock.resumed': say('计时恢复', 'Clock resumed'),
  'clock.rebased': say('约定新期限', 'New due date agreed'),
  'clock.stopped': say('计时停止', 'Clock stopped'),
  'clock.recounted': say('期限重算', 'Due date counted anew'),
  'calendar.warned': say('日历告警', 'Calendar warning'),
  'calendar.applied': say('改用新日历', 'Calendar replaced'),
  'hold.placed': say('挂起', 'Put on hold'),
  'hold.lifted': say('解除挂起', 'Hold lifted'),
  'cancellation.requested': say('申请撤销', 'Cancellation requested'),
  'cancellation.refused': say('撤销未获同意', 'Cancellation refused'),
  'amendment.applied': say('订单变更', 'Order amended'),
  'process.expedited': say('催单', 'Expedited'),
  'customer.contacted': say('客户联系', 'Contact with the customer'),
  'problem.raised': say('提出问题', 'Problem raised'),
  'problem.disputed': say('责任异议', 'Problem disputed'),
  'problem.decided': say('责任裁定', 'Problem decided'),
  'problem.solved': say('问题解决', 'Problem solved'),
  'problem.reopened': say('问题未解决', 'Problem not solved'),
  'problem.closed': say('问题闭环', 'Problem closed'),
  'resource.changed': say('资源变更', 'Resources changed'),
  'system.called': say('系统调用', 'System called'),
  'fallout.opened': say('系统调用受阻', 'System call stuck'),
  'fallout.acted': say('处理受阻调用', 'Stuck call acted on'),
  'fallout.closed': say('受阻调用解除', 'Stuck call over'),
  'manager.changed': say('客户经理变更', 'Account manager changed'),
  'process.closed': say('流程结束', 'Process closed'),
  notification: say('通知', 'Notification'),
  superseded: say('事件作废', 'Event taken back'),
};

const byType: Readonly<Record<string, Label>> = names;

/** What people call something the feed and the webhooks tell of; its own name where there is no other. */
export function eventName(type: string): Label {
  return byType[type] ?? { zh: type, en: type };
}
