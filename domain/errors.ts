/** What a problem code means to the one who meets it: the HTTP status and whether the same request may succeed later. */
export interface ProblemMeaning {
  readonly status: number;
  readonly title: string;
  readonly titleZh: string;
  readonly retryable: boolean;
}

/**
 * The one catalogue of everything that can be wrong with a request or a business step. The API turns an entry into
 * problem+json, workflows and activities carry the code as the type of their failure. Nothing else invents codes.
 */
export const problemCatalogue = {
  'invalid-request': {
    status: 400,
    title: 'The request is not valid',
    titleZh: '请求不合规',
    retryable: false,
  },
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    titleZh: '请求体不是合法 JSON',
    retryable: false,
  },
  'nesting-too-deep': {
    status: 400,
    title: 'The body is nested too deeply',
    titleZh: '请求体嵌套过深',
    retryable: false,
  },
  unauthenticated: { status: 401, title: 'Sign in first', titleZh: '请先登录', retryable: false },
  forbidden: { status: 403, title: 'Not allowed for you', titleZh: '无权操作', retryable: false },
  'not-found': { status: 404, title: 'There is no such thing', titleZh: '不存在', retryable: false },
  'method-not-allowed': {
    status: 405,
    title: 'This method is not offered here',
    titleZh: '方法不允许',
    retryable: false,
  },
  conflict: {
    status: 409,
    title: 'In conflict with the present state',
    titleZh: '与当前状态冲突',
    retryable: false,
  },
  'order-exists': {
    status: 409,
    title: 'An order with this number exists',
    titleZh: '订单号已存在',
    retryable: false,
  },
  'batch-exists': {
    status: 409,
    title: 'This file is a batch already',
    titleZh: '该文件已提交过',
    retryable: false,
  },
  'bad-batch-file': {
    status: 422,
    title: 'Nothing was started: the file has to be put right',
    titleZh: '文件有误,未启动任何条目',
    retryable: false,
  },
  'unreadable-file': {
    status: 422,
    title: 'This file cannot be read',
    titleZh: '文件无法读取',
    retryable: false,
  },
  'task-taken': {
    status: 409,
    title: 'Somebody else holds this task',
    titleZh: '任务已被他人领取',
    retryable: false,
  },
  'task-not-yours': {
    status: 409,
    title: 'You do not hold this task',
    titleZh: '任务不在您名下',
    retryable: false,
  },
  'task-closed': { status: 409, title: 'This task is over', titleZh: '任务已结束', retryable: false },
  'four-eyes': {
    status: 403,
    title: 'Nobody reviews their own work',
    titleZh: '不得审核本人的工作',
    retryable: false,
  },
  'not-returnable': {
    status: 409,
    title: 'This task cannot be returned',
    titleZh: '该任务不可退单',
    retryable: false,
  },
  'not-a-colleague': {
    status: 422,
    title: 'This person is not of the group the work is for',
    titleZh: '该人员不属于该工位或部门',
    retryable: false,
  },
  'problem-open': {
    status: 409,
    title: 'A problem of this task is still open',
    titleZh: '该任务有未闭环的问题',
    retryable: false,
  },
  'problem-closed': {
    status: 409,
    title: 'This problem is over',
    titleZh: '问题已闭环',
    retryable: false,
  },
  'not-stuck': {
    status: 409,
    title: 'This call is not stuck any more',
    titleZh: '该系统调用已恢复',
    retryable: false,
  },
  'nothing-to-amend': {
    status: 422,
    title: 'Nothing would change',
    titleZh: '无变更内容',
    retryable: false,
  },
  'cost-not-accepted': {
    status: 409,
    title: 'This loses work done at a cost that has to be accepted',
    titleZh: '须确认已完成施工的损失费用',
    retryable: false,
  },
  'evidence-missing': {
    status: 422,
    title: 'A customer cause needs evidence',
    titleZh: '客户原因须有凭证',
    retryable: false,
  },
  'past-point-of-no-return': {
    status: 409,
    title: 'Activation has begun: too late',
    titleZh: '已开始开通,不可撤销',
    retryable: false,
  },
  'order-closed': { status: 409, title: 'This order is over', titleZh: '订单已结束', retryable: false },
  'already-held': {
    status: 409,
    title: 'This order is on hold already',
    titleZh: '订单已挂起',
    retryable: false,
  },
  'not-held': { status: 409, title: 'This order is not on hold', titleZh: '订单未挂起', retryable: false },
  'no-resource': { status: 409, title: 'Not enough free resources', titleZh: '资源不足', retryable: false },
  'released-before': {
    status: 409,
    title: 'These resources were given back for good',
    titleZh: '资源已释放',
    retryable: false,
  },
  'absence-overlaps': {
    status: 409,
    title: 'This person is absent then already',
    titleZh: '与已有的请假重叠',
    retryable: false,
  },
  'absence-over': { status: 409, title: 'This absence is over', titleZh: '请假已结束', retryable: false },
  'newer-version': {
    status: 409,
    title: 'Somebody has published a newer version',
    titleZh: '已有更新的版本',
    retryable: false,
  },
  'payload-too-large': {
    status: 413,
    title: 'The body is too large',
    titleZh: '请求体过大',
    retryable: false,
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Send application/json',
    titleZh: '请使用 application/json',
    retryable: false,
  },
  'unknown-person': {
    status: 422,
    title: 'Nobody of this id in the directory',
    titleZh: '人员不在名录中',
    retryable: false,
  },
  'wrong-deputy': {
    status: 422,
    title: 'This person cannot stand in',
    titleZh: '此人不能代理',
    retryable: false,
  },
  'unknown-customer': { status: 422, title: 'No such customer', titleZh: '客户不存在', retryable: false },
  'customer-not-signed': {
    status: 422,
    title: 'This customer has not signed',
    titleZh: '客户未签约',
    retryable: false,
  },
  'no-valid-contract': {
    status: 422,
    title: 'No contract in force covers this',
    titleZh: '无有效合同',
    retryable: false,
  },
  'unknown-product': {
    status: 422,
    title: 'Not in the catalogue',
    titleZh: '产品不在目录中',
    retryable: false,
  },
  'wrong-ends': {
    status: 422,
    title: 'Wrong number of ends for this product',
    titleZh: '端点数量不符',
    retryable: false,
  },
  'address-not-served': {
    status: 422,
    title: 'This address is in no local network',
    titleZh: '地址不在任何本地网内',
    retryable: false,
  },
  'wrong-bandwidth': {
    status: 422,
    title: 'This product has no such bandwidth',
    titleZh: '带宽不可选',
    retryable: false,
  },
  'date-in-the-past': { status: 422, title: 'This date has passed', titleZh: '日期已过', retryable: false },
  'invalid-answer': {
    status: 422,
    title: 'The answer breaks a rule of the business',
    titleZh: '答复不符合业务规则',
    retryable: false,
  },
  'unknown-calendar': { status: 404, title: 'No such calendar', titleZh: '日历不存在', retryable: false },
  'idempotency-key-reused': {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    titleZh: '幂等键已用于其他请求',
    retryable: false,
  },
  'too-many-requests': { status: 429, title: 'Too many requests', titleZh: '请求过多', retryable: true },
  internal: { status: 500, title: 'Our fault', titleZh: '系统内部错误', retryable: true },
  unavailable: {
    status: 503,
    title: 'A system we depend on does not answer',
    titleZh: '依赖系统暂不可用',
    retryable: true,
  },
} as const satisfies Record<string, ProblemMeaning>;

export type ProblemCode = keyof typeof problemCatalogue;

/** One thing wrong with one field: `field` is a path such as `ends.0.addressId`. */
export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
}

/** A refusal the business or the caller caused. Thrown anywhere, understood everywhere by its `code`. */
export class BusinessError extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(detail);
    this.name = 'BusinessError';
  }
}

/** Whether a string (a failure's type, say) is one of our codes. */
export function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(problemCatalogue, value);
}
