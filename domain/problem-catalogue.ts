/** What a problem code means to the one who meets it: the HTTP status and whether the same request may succeed later. */
export interface ProblemMeaning {
  readonly status: number;
  readonly title: string;
  readonly titleZh: string;
  readonly retryable: boolean;
}

function final(status: number, title: string, titleZh: string): ProblemMeaning {
  return { status, title, titleZh, retryable: false };
}

function passing(status: number, title: string, titleZh: string): ProblemMeaning {
  return { status, title, titleZh, retryable: true };
}

/**
 * The one catalogue of everything that can be wrong with a request or a business step. The API turns an entry into
 * problem+json, workflows and activities carry the code as the type of their failure. Nothing else invents codes.
 */
export const problemCatalogue = {
  'invalid-request': final(400, 'The request is not valid', '请求不合规'),
  'malformed-json': final(400, 'The body is not JSON', '请求体不是合法 JSON'),
  'nesting-too-deep': final(400, 'The body is nested too deeply', '请求体嵌套过深'),
  unauthenticated: final(401, 'Sign in first', '请先登录'),
  forbidden: final(403, 'Not allowed for you', '无权操作'),
  'not-found': final(404, 'There is no such thing', '不存在'),
  'method-not-allowed': final(405, 'This method is not offered here', '方法不允许'),
  conflict: final(409, 'In conflict with the present state', '与当前状态冲突'),
  'order-exists': final(409, 'An order with this number exists', '订单号已存在'),
  'batch-exists': final(409, 'This file is a batch already', '该文件已提交过'),
  'bad-batch-file': final(
    422,
    'Nothing was started: the file has to be put right',
    '文件有误，未启动任何条目',
  ),
  'unreadable-file': final(422, 'This file cannot be read', '文件无法读取'),
  'task-taken': final(409, 'Somebody else holds this task', '任务已被他人领取'),
  'task-not-yours': final(409, 'You do not hold this task', '任务不在您名下'),
  'task-closed': final(409, 'This task is over', '任务已结束'),
  'four-eyes': final(403, 'Nobody reviews their own work', '不得审核本人的工作'),
  'not-returnable': final(409, 'This task cannot be returned', '该任务不可退单'),
  'not-a-colleague': final(
    422,
    'This person is not of the group the work is for',
    '该人员不属于该工位或部门',
  ),
  'problem-open': final(409, 'A problem of this task is still open', '该任务有未闭环的问题'),
  'problem-closed': final(409, 'This problem is over', '问题已闭环'),
  'not-stuck': final(409, 'This call is not stuck any more', '该系统调用已恢复'),
  'nothing-to-amend': final(422, 'Nothing would change', '无变更内容'),
  'cost-not-accepted': final(
    409,
    'This loses work done at a cost that has to be accepted',
    '须确认已完成施工的损失费用',
  ),
  'evidence-missing': final(422, 'A customer cause needs evidence', '客户原因须有凭证'),
  'past-point-of-no-return': final(409, 'Too late: there is no way back', '已过可撤销点'),
  'process-closed': final(409, 'This is over', '流程已结束'),
  'already-held': final(409, 'This is on hold already', '已挂起'),
  'not-held': final(409, 'This is not on hold', '未挂起'),
  'exit-open': final(409, 'An exit of this is on its way already', '已有离网流程在办'),
  'no-resource': final(409, 'Not enough free resources', '资源不足'),
  'released-before': final(409, 'These resources were given back for good', '资源已释放'),
  'absence-overlaps': final(409, 'This person is absent then already', '与已有的请假重叠'),
  'absence-over': final(409, 'This absence is over', '请假已结束'),
  'newer-version': final(409, 'Somebody has published a newer version', '已有更新的版本'),
  'invalid-table': final(422, 'This table has faults', '决策表有误'),
  'not-tried': final(409, 'Not tried on past cases', '尚未试算'),
  'payload-too-large': final(413, 'The body is too large', '请求体过大'),
  'unsupported-media-type': final(415, 'Not a type of content that is taken here', '内容类型不支持'),
  'unknown-person': final(422, 'Nobody of this id in the directory', '人员不在名录中'),
  'wrong-deputy': final(422, 'This person cannot stand in', '此人不能代理'),
  'unknown-customer': final(422, 'No such customer', '客户不存在'),
  'customer-not-signed': final(422, 'This customer has not signed', '客户未签约'),
  'no-valid-contract': final(422, 'No contract in force covers this', '无有效合同'),
  'unknown-service': final(422, 'This is no service of the customer', '不是该客户的业务'),
  'unknown-product': final(422, 'Not in the catalogue', '产品不在目录中'),
  'wrong-ends': final(422, 'Wrong number of ends for this product', '端点数量不符'),
  'address-not-served': final(422, 'This address is in no local network', '地址不在任何本地网内'),
  'wrong-bandwidth': final(422, 'This product has no such bandwidth', '带宽不可选'),
  'date-in-the-past': final(422, 'This date has passed', '日期已过'),
  'invalid-answer': final(422, 'The answer breaks a rule of the business', '答复不符合业务规则'),
  'unknown-calendar': final(404, 'No such calendar', '日历不存在'),
  'idempotency-key-reused': final(
    422,
    'This Idempotency-Key was used for another request',
    '幂等键已用于其他请求',
  ),
  'too-many-requests': passing(429, 'Too many requests', '请求过多'),
  internal: passing(500, 'Our fault', '系统内部错误'),
  unavailable: passing(503, 'A system we depend on does not answer', '依赖系统暂不可用'),
} as const satisfies Record<string, ProblemMeaning>;

export type ProblemCode = keyof typeof problemCatalogue;
