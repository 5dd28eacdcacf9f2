import type { Label } from '../../domain/people/department';
import type { ProblemCode } from '../../domain/problem-catalogue';

const say = (zh: string, en: string): Label => ({ zh, en });

const putRight = say('请按提示改正后重试。', 'Put right what is named, then try again.');
const lookAgain = say('请刷新页面，查看最新情况。', 'Refresh the page to see how it stands now.');
const askSupport = say('请联系系统支持，并说明您的操作。', 'Ask support, and tell them what you did.');

const advice: Readonly<Record<ProblemCode, Label>> = {
  'invalid-request': putRight,
  'malformed-json': askSupport,
  'nesting-too-deep': askSupport,
  unauthenticated: say('登录已失效，请重新登录。', 'You are not signed in any more: sign in again.'),
  forbidden: say('您的岗位不包含此项操作。', 'It is not part of your role.'),
  'not-found': say('可能已被移除，或不在您的权限范围内。', 'It may be gone, or you may not see it.'),
  'method-not-allowed': askSupport,
  conflict: say(
    '他人可能已先作改动，请刷新页面，查看最新情况。',
    'Somebody may have changed it first. Refresh the page to see how it stands now.',
  ),
  'order-exists': say('请核对订单号。', 'Check the number.'),
  'batch-exists': say('同一文件不重复受理，请查看原批次。', 'A file is taken once: see the batch it is.'),
  'bad-batch-file': say('请按行改正文件后重新上传。', 'Put its rows right, then upload it again.'),
  'unreadable-file': say(
    '请用模板另存为 CSV（UTF-8）或 XLSX 后重新上传。',
    'Save it as CSV (UTF-8) or XLSX, as the template is, and upload it again.',
  ),
  'task-taken': say('请刷新列表，领取其他任务。', 'Refresh the list, and take another one.'),
  'task-not-yours': say('须先领取，方可办理。', 'Take it before you work on it.'),
  'task-closed': lookAgain,
  'four-eyes': say('请由其他同事办理。', 'Leave it to a colleague.'),
  'not-returnable': say('如资料有误，请登记问题。', 'If something is wrong with it, raise a problem.'),
  'not-a-colleague': say('请选择该部门或岗位的人员。', 'Choose somebody of that department and role.'),
  'problem-open': say('请先处理未闭环的问题。', 'See to its open problems first.'),
  'problem-closed': lookAgain,
  'not-stuck': say('无需处理，流程已继续。', 'There is nothing to do: the process goes on.'),
  'nothing-to-amend': say('至少变更一项。', 'Change something.'),
  'cost-not-accepted': say('请确认损失费用后重新提交。', 'Accept the cost, then submit again.'),
  'evidence-missing': say(
    '请填写凭证，如客户来函编号。',
    'Give the evidence, such as a letter of the customer.',
  ),
  'past-point-of-no-return': say(
    '业务正在开通或已开通，请在完成后另行申请变更或离网。',
    'It is active or about to be: ask for a change or an exit once it is done.',
  ),
  'process-closed': lookAgain,
  'already-held': lookAgain,
  'not-held': lookAgain,
  'exit-open': say('请在已有的离网流程中办理。', 'Go on with the exit there is.'),
  'no-resource': say('请改用其他资源，或登记资源问题。', 'Use another resource, or raise a problem.'),
  'released-before': say('请重新申请资源。', 'Ask for resources anew.'),
  'absence-overlaps': say('请调整起止时间。', 'Choose other times.'),
  'absence-over': lookAgain,
  'newer-version': say('请在最新版本上重新编辑。', 'Make the change again, on the newest version.'),
  'invalid-table': putRight,
  'not-tried': say('请先用历史案例试算，再发布。', 'Try it on past cases, then publish it.'),
  'payload-too-large': say('请压缩或拆分后重新上传。', 'Make it smaller or split it, then upload it again.'),
  'unsupported-media-type': say('请使用支持的文件格式。', 'Use one of the kinds of file that are taken.'),
  'unknown-person': say('请从名录中选择。', 'Choose somebody of the directory.'),
  'wrong-deputy': say('请选择同部门的其他人员。', 'Choose somebody else of the same department.'),
  'unknown-customer': say('请核对客户编号。', 'Check the customer number.'),
  'customer-not-signed': say('请先完成签约。', 'The contract comes first.'),
  'no-valid-contract': say('请选择有效合同，或先续签。', 'Choose a contract in force, or renew it first.'),
  'unknown-service': say('请从该客户的在用业务中选择。', 'Choose one of the services of the customer.'),
  'unknown-product': say('请从产品目录中选择。', 'Choose one of the catalogue.'),
  'wrong-ends': say('请按产品要求填写端点。', 'Give the ends this product has.'),
  'address-not-served': say(
    '请选择其他地址，或提交覆盖需求。',
    'Choose another address, or request coverage.',
  ),
  'wrong-bandwidth': say('请选择产品提供的带宽。', 'Choose a bandwidth of the product.'),
  'date-in-the-past': say('请选择今天或以后的日期。', 'Choose a later date.'),
  'invalid-answer': putRight,
  'unknown-calendar': say('请联系系统管理员。', 'Ask an administrator.'),
  'idempotency-key-reused': askSupport,
  'too-many-requests': say('请稍候片刻再试。', 'Wait a moment, then try again.'),
  internal: say(
    '请稍后重试；仍不成功时，请向系统支持提供请求编号。',
    'Try again later. If that does not help, quote the request number to support.',
  ),
  unavailable: say('请稍后重试。', 'Try again shortly.'),
};

const byCode: Readonly<Record<string, Label>> = advice;

/** What somebody at the workbench can do when the API refuses with a code: what its title does not say yet. */
export function adviceOn(code: string): Label {
  // A page that was open through a release may meet a code it does not know.
  return byCode[code] ?? advice.internal;
}
