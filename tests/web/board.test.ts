import type { Page } from 'playwright-core';
import { ApiOrder } from '../support/api-order';
import { buildReport } from '../support/build-problem';
import { makeStagesLate } from './support/make-stages-late';
import { choose } from './support/choose';
import { expectNoViolations } from './support/expect-no-violations';
import { describeInBrowser, screenshot, useWorkbench } from './support/workbench';

describeInBrowser('The board', () => {
  const workbench = useWorkbench();

  const post = async (as: string, path: string, body: object): Promise<void> => {
    const { status } = await workbench().house.api.post(as, `/api/v1${path}`, body);
    if (status >= 300) throw new Error(`${path}: ${status}`);
  };
  /** An order whose resources are to be checked at both ends. */
  const answeredOrder = async (): Promise<ApiOrder> => {
    const order = await ApiOrder.place(workbench().house.api, {});
    await order.complete('answer-order', null);
    await order.task('check-resources');
    return order;
  };
  const checkIn = async (order: ApiOrder, localNetwork: string): Promise<string> => {
    const found = (await order.openTasks()).find(({ group }) => group.localNetwork === localNetwork);
    if (found === undefined) throw new Error(`nothing is to be done in ${localNetwork}`);
    return found.taskId;
  };
  const go = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${workbench().house.api.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  beforeAll(async () => {
    await makeStagesLate(workbench().house.api, 'leased-line');
  });

  it('fills while a station manager looks at it; a late task is given to a colleague, who has it at once', async () => {
    const manager = await workbench().signInAs('res-km-mgr', 'desk', 'zh');
    const colleague = await workbench().signInAs('res-km-02', 'phone', 'zh');
    await go(manager, '/board?tab=tasks&which=overdue');
    await manager.getByRole('tabpanel').waitFor();

    const order = await answeredOrder();
    await manager.getByRole('link', { name: order.no }).waitFor();
    await manager.getByRole('tab', { name: '负荷' }).click();
    await manager
      .getByRole('row', { name: /昆明资源工位/ })
      .first()
      .waitFor();
    await expectNoViolations(manager);
    await screenshot(manager, 'board-load-desk-zh');

    await post('res-km-01', `/tasks/${await checkIn(order, 'kunming')}/claim`, {});
    await manager
      .getByRole('row', { name: /普文军/ })
      .getByRole('button', { name: /^办理中：/ })
      .click();
    await manager.getByText('普文军 的工单').waitFor();
    await manager.getByRole('link', { name: order.no }).waitFor();
    await expectNoViolations(manager);
    await screenshot(manager, 'board-tasks-desk-zh');
    await manager.getByRole('button', { name: `改派 ${order.no}` }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByRole('button', { name: '改派' }).click();
    await dialog.getByText('必填').nth(1).waitFor();
    await choose(dialog, '改派给', '梁', '梁静（res-km-02）');
    await dialog.getByLabel('原因').fill('普文军今日外出');
    await expectNoViolations(manager);
    await screenshot(manager, 'board-reassign-desk-zh');
    await dialog.getByRole('button', { name: '改派' }).click();

    await manager.getByText('已改派给 梁静，待其接单').waitFor();
    await manager.getByText('没有符合条件的工单').waitFor();
    await colleague.getByRole('button', { name: `领取 资源核查 ${order.no}` }).waitFor();
    await screenshot(colleague, 'board-reassigned-phone-zh');
    expect(await order.openTasks()).toContainEqual(
      expect.objectContaining({ assignee: null, candidates: ['res-km-02'], overdue: true }),
    );
  });

  it('tells the head of the department what was returned and which problems are open, and with whom', async () => {
    const head = await workbench().signInAs('stn-head', 'desk', 'en');
    await go(head, '/board?tab=problems');
    const order = await answeredOrder();
    const task = await checkIn(order, 'kunming');
    await post('res-km-02', `/tasks/${task}/claim`, {});
    await post('res-km-02', `/tasks/${task}/problems`, buildReport({}));
    await post('res-qj-01', `/tasks/${await checkIn(order, 'qujing')}/return`, { reason: '地址不符' });

    await head.getByRole('button', { name: 'Data station, Kunming' }).click();
    await head.getByText('Problems of Data station, Kunming').waitFor();
    await head.getByRole('link', { name: `${order.no} P1` }).waitFor();
    await expectNoViolations(head);
    await screenshot(head, 'board-problems-desk-en');

    await go(head, '/board');
    await head.getByRole('row', { name: /Resource station, Qujing/ }).waitFor();
    await screenshot(head, 'board-load-desk-en');
    const phone = await workbench().signInAs('stn-head', 'phone', 'en');
    for (const tab of ['load', 'tasks', 'problems']) {
      await go(phone, `/board?tab=${tab}`);
      await phone
        .getByText(tab === 'problems' ? 'Data station, Kunming' : /Resource station/)
        .first()
        .waitFor();
      await expectNoViolations(phone);
      await screenshot(phone, `board-${tab}-phone-en`);
    }
  });

  it('and the other pages show what others do without being loaded again', async () => {
    const accounts = await workbench().signInAs('am-01', 'desk', 'zh');
    const ofCase = await workbench().signInAs('am-01', 'desk', 'en');
    await go(accounts, '/accounts');
    const order = await ApiOrder.place(workbench().house.api, {});
    await accounts.getByRole('link', { name: order.no }).first().waitFor();
    await go(ofCase, `/cases/order/${order.no}`);
    await ofCase.getByText('Answer the order').first().waitFor();
    await order.complete('answer-order', null);
    await ofCase.getByText('Check resources').first().waitFor();
    await accounts.getByText('资源核查').first().waitFor();
  });
});
