import type { Label } from '../people/department';

/** Words for the names that events carry, by what is named. Each process adds its own lines here. */
const labels: Record<
  'stage' | 'milestone' | 'clock' | 'state' | 'call' | 'system',
  Readonly<Record<string, Label>>
> = {
  stage: {
    intake: { zh: '受理', en: 'Intake' },
    'resource-check': { zh: '资源核查', en: 'Resource check' },
    promise: { zh: '承诺确认', en: 'Promise' },
    reservation: { zh: '资源预占', en: 'Reservation' },
    provisioning: { zh: '工位施工', en: 'Provisioning' },
    test: { zh: '端到端测试', en: 'End-to-end test' },
    activation: { zh: '网络开通', en: 'Activation' },
    acceptance: { zh: '客户验收', en: 'Customer acceptance' },
    billing: { zh: '计费归档', en: 'Billing and filing' },
    survey: { zh: '回访', en: 'Call-back' },
    'batch-running': { zh: '批量办理', en: 'Batch' },
    succession: { zh: '移交确认', en: 'Acceptance by the successor' },
    moving: { zh: '客户与在途事项移交', en: 'Moving customers and open work' },
    telling: { zh: '告知客户', en: 'Telling the customers' },
  },
  milestone: {
    'order-received': { zh: '订单已受理登记', en: 'Order received' },
    'order-accepted': { zh: '已答复受理', en: 'Order accepted' },
    'resources-confirmed': { zh: '资源已核实', en: 'Resources confirmed' },
    'resources-short': { zh: '资源不足', en: 'Resources short' },
    'promise-confirmed': { zh: '承诺日期已确认', en: 'Promise confirmed' },
    'promise-renewed': { zh: '已与客户商定新承诺', en: 'New promise agreed' },
    'resources-reserved': { zh: '资源已预占', en: 'Resources reserved' },
    'work-done': { zh: '工位施工完成', en: 'Station work done' },
    'test-failed': { zh: '测试未通过', en: 'Test failed' },
    'test-passed': { zh: '测试通过', en: 'Test passed' },
    activated: { zh: '网络已开通', en: 'Activated' },
    'acceptance-refused': { zh: '客户未予验收', en: 'Acceptance refused' },
    accepted: { zh: '客户已验收', en: 'Accepted by the customer' },
    'billing-started': { zh: '已起租计费', en: 'Billing started' },
    'crm-filed': { zh: 'CRM 已归档', en: 'Filed in CRM' },
    completed: { zh: '订单竣工', en: 'Completed' },
    rejected: { zh: '订单未予受理', en: 'Rejected' },
    cancelled: { zh: '订单已撤销', en: 'Cancelled' },
    amended: { zh: '订单已变更', en: 'Amended' },
    'cancellation-refused': { zh: '撤单未获同意', en: 'Cancellation refused' },
    'customers-accepted': { zh: '接收人已接收客户', en: 'Customers accepted by the successor' },
    'customers-moved': { zh: '客户已移交', en: 'Customers moved' },
    'processes-moved': { zh: '在途事项已移交', en: 'Open work moved' },
    'manager-changed': { zh: '客户经理变更完成', en: 'Account manager changed' },
    'manager-change-cancelled': { zh: '客户经理变更已取消', en: 'Change of account manager cancelled' },
    'call-back-done': { zh: '回访完成', en: 'Call-back done' },
    'batch-received': { zh: '批次已受理', en: 'Batch received' },
    'batch-ended': { zh: '批次已结束', en: 'Batch ended' },
  },
  clock: {
    promise: { zh: '客户承诺', en: 'Promise to the customer' },
    problem: { zh: '问题处理', en: 'Problem' },
    call: { zh: '系统调用', en: 'System call' },
  },
  state: {
    acknowledged: { zh: '已登记', en: 'acknowledged' },
    rejected: { zh: '未予受理', en: 'rejected' },
    pending: { zh: '等待中', en: 'pending' },
    held: { zh: '已挂起', en: 'held' },
    inProgress: { zh: '进行中', en: 'in progress' },
    assessingCancellation: { zh: '撤单评估中', en: 'assessing cancellation' },
    pendingCancellation: { zh: '撤单处理中', en: 'being cancelled' },
    cancelled: { zh: '已撤销', en: 'cancelled' },
    completed: { zh: '已竣工', en: 'completed' },
    failed: { zh: '失败', en: 'failed' },
    partial: { zh: '部分完成', en: 'partial' },
  },
  call: {
    'network.reserve': { zh: '网络系统预占资源', en: 'Network: reserve resources' },
    'network.exchange': { zh: '网络系统更换资源', en: 'Network: exchange resources' },
    'network.release': { zh: '网络系统释放资源', en: 'Network: release resources' },
    'network.activate': { zh: '网络系统开通业务', en: 'Network: activate' },
    'billing.start': { zh: '计费系统起租', en: 'Billing: start' },
    'crm.file': { zh: 'CRM 归档', en: 'CRM: file' },
  },
  system: {
    network: { zh: '网络系统', en: 'Network' },
    billing: { zh: '计费系统', en: 'Billing' },
    crm: { zh: 'CRM', en: 'CRM' },
  },
};

/** The words for a name; the name itself when it has none, so that nothing is ever shown empty. */
export function labelOf(what: keyof typeof labels, name: string): Label {
  return labels[what][name] ?? { zh: name, en: name };
}
