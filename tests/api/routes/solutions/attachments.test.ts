import type { AttachmentAnswer } from '../../../../api/schemas/attachment';
import type { TaskSummary } from '../../../../api/schemas/task';
import { exampleEntry } from '../../../../api/schemas/library-entry';
import { largestAttachment } from '../../../../domain/attachment/attachment';
import { createSolutionLibrary } from '../../../../storage/solutions/solution-library';
import { ApiOrder } from '../../../support/api-order';
import type { Reply } from '../../../support/api-caller';
import { useServedHouse } from '../../../support/use-served-house';

const pdf = '%PDF-1.7 方案正文';

describe('Attachments', () => {
  const house = useServedHouse();

  async function upload(
    as: string | null,
    query: Readonly<Record<string, string>>,
    content: string,
    type: string,
  ): Promise<Reply<AttachmentAnswer>> {
    const path = `/api/v1/attachments?${new URLSearchParams(query).toString()}`;
    return await house().api.call(as, 'POST', path, { body: content, headers: { 'content-type': type } });
  }

  async function attached(order: ApiOrder): Promise<AttachmentAnswer> {
    const query = { processId: `order/${order.no}`, fileName: '../方案 "v1".pdf' };
    const { status, body } = await upload('am-01', query, pdf, 'application/pdf');
    expect([status, body.fileName]).toEqual([201, '方案 v1.pdf']);
    return body;
  }

  it('are kept with any process and come out to be saved, never shown', async () => {
    const { attachmentId, content, sha256 } = await attached(await ApiOrder.place(house().api, {}));

    const { status, headers, body } = await house().api.call<string>('am-01', 'GET', content, {});

    expect([status, body]).toEqual([200, pdf]);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="__ v1.pdf"; filename*=UTF-8''%E6%96%B9%E6%A1%88%20v1.pdf`,
    );
    expect(await house().api.get('am-01', `/api/v1/attachments/${attachmentId}`)).toMatchObject({ sha256 });
  });

  it('belong to a task as well, and are listed with its process', async () => {
    const order = await ApiOrder.place(house().api, {});
    const { taskId } = (await order.task('answer-order')) satisfies TaskSummary;
    const { body } = await upload('am-01', { taskId, fileName: 'a.txt' }, '受理资料', 'text/plain');
    const { items } = await house().api.get<{ items: AttachmentAnswer[] }>(
      'desk-01',
      `/api/v1/attachments?processId=${encodeURIComponent(`order/${order.no}`)}`,
    );

    expect(items).toEqual([body]);
    expect(body).toMatchObject({ taskId, kind: 'order', businessKey: order.no, uploadedBy: 'am-01' });
  });

  it('are hidden from who may not see the process, like the process itself', async () => {
    const order = await ApiOrder.place(house().api, {});
    const { attachmentId, content } = await attached(order);
    const query = { processId: `order/${order.no}`, fileName: 'a.pdf' };

    expect((await house().api.call('am-02', 'GET', content, {})).status).toBe(404);
    expect((await house().api.call('am-02', 'GET', `/api/v1/attachments/${attachmentId}`, {})).status).toBe(
      404,
    );
    expect((await upload('am-02', query, pdf, 'application/pdf')).status).toBe(404);
    expect((await upload(null, query, pdf, 'application/pdf')).status).toBe(401);
  });

  it('of a solution in the library are read by whoever may read the library', async () => {
    const { attachmentId, content } = await attached(await ApiOrder.place(house().api, {}));
    await createSolutionLibrary(house().store).file({ ...exampleEntry, attachments: [attachmentId] });

    expect((await house().api.call('am-02', 'GET', content, {})).status).toBe(200);
    expect((await house().api.call('trans-km-01', 'GET', content, {})).status).toBe(404);
  });

  it('are not added to a process that is over', async () => {
    const order = await ApiOrder.place(house().api, {});
    await house().api.post('am-01', `${order.path}/cancel`, { reason: '客户撤单' });
    await order.closed();
    const query = { processId: `order/${order.no}`, fileName: 'a.pdf' };

    expect((await upload('am-01', query, pdf, 'application/pdf')).status).toBe(409);
  });

  it.each([
    ['a type that is not allowed', {}, '<script>', 'text/html', 415],
    ['one that is not what it is said to be', {}, '<script>', 'application/pdf', 415],
    ['an empty one', {}, '', 'application/pdf', 400],
    ['one without a name', { fileName: '' }, pdf, 'application/pdf', 400],
    ['one for a process and a task', { taskId: 'x' }, pdf, 'application/pdf', 400],
    ['one for no process there is', { processId: 'order/none' }, pdf, 'application/pdf', 404],
    ['one that is too large', {}, pdf.padEnd(largestAttachment + 1), 'application/pdf', 413],
  ])('%s is refused', async (_what, different, content, type, status) => {
    const order = await ApiOrder.place(house().api, {});
    const query = { processId: `order/${order.no}`, fileName: 'a.pdf', ...different };

    expect((await upload('am-01', query, content, type)).status).toBe(status);
  });
});
