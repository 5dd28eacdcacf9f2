import { ApiOrder, smsGatewayInput } from '../support/api-order';
import { expectNoViolations } from './support/expect-no-violations';
import { describeInBrowser, screenshot, useWorkbench } from './support/workbench';

const lost = '与服务器的实时连接已断开，正在重连…';

describeInBrowser('Department staff', () => {
  const workbench = useWorkbench();

  it('take a task, are told what is wrong, and complete it; a colleague sees it go', async () => {
    const order = await ApiOrder.place(workbench().house.api, {});
    await order.complete('answer-order', null);
    const taken = `领取 资源核查 ${order.no}`;
    const mine = await workbench().signInAs('res-km-01', 'desk', 'zh');
    const colleague = await workbench().signInAs('res-km-02', 'desk', 'zh');

    await mine.getByText('本部门可领取').click();
    await colleague.getByText('本部门可领取').click();
    await colleague.getByRole('button', { name: taken }).waitFor();
    await colleague.getByText('云南省财政厅', { exact: true }).first().waitFor();
    await expectNoViolations(mine);
    await screenshot(mine, 'tasks-claimable-desk-zh');
    await mine.getByRole('button', { name: taken }).click();

    await colleague.getByText(/已由 .* 领取|已被他人领取/).waitFor();
    await colleague.getByRole('button', { name: taken }).waitFor({ state: 'detached' });
    await screenshot(colleague, 'tasks-vanished-desk-zh');

    await mine.getByRole('button', { name: '添加备注' }).press('Enter');
    await mine.getByRole('dialog').waitFor();
    await mine.keyboard.press('Escape');
    await mine.locator('button:focus', { hasText: '添加备注' }).waitFor();

    await mine.getByRole('radio', { name: '资源不足' }).check();
    await mine.getByRole('button', { name: '办结' }).click();
    expect(await mine.getByRole('alert').allTextContents()).toEqual(['必填', '必填']);
    await screenshot(mine, 'task-inline-errors-desk-zh');
    await mine.getByLabel('缺什么').fill('端口 3 无光');
    await mine.reload();
    expect(await mine.getByLabel('缺什么').inputValue()).toBe('端口 3 无光');
    await expectNoViolations(mine);

    await mine.getByRole('radio', { name: '资源满足' }).check();
    const sent: string[] = [];
    mine.on('request', (request) => {
      if (request.url().endsWith('/complete')) sent.push(request.url());
    });
    await mine.getByRole('button', { name: '办结' }).dblclick();
    await mine.getByText('已办结').waitFor();
    expect(sent).toHaveLength(1);
    // Back at the list as it was left; a page of it that is gone is not shown.
    await mine.waitForURL('**/tasks?show=claimable');
    await mine.goto(`${workbench().house.api.url}/tasks?show=all&page=99`);
    await mine.waitForURL((url) => url.searchParams.get('page') !== '99');
    expect(await order.openTasks()).not.toContainEqual(expect.objectContaining({ assignee: 'res-km-01' }));
  });

  it('look for tasks, keep a filter, and take several at once on a phone; who was faster is said', async () => {
    const { api } = workbench().house;
    const orders = [await ApiOrder.place(api, {}), await ApiOrder.place(api, {})] as const;
    for (const order of orders) await order.complete('answer-order', null);
    const [first, second] = orders;
    const { taskId } = (await second.openTasks()).find(({ place }) => place?.startsWith('a')) ?? {
      taskId: '',
    };
    const page = await workbench().signInAs('res-km-01', 'phone', 'en');
    await page.goto(`${api.url}/tasks?show=claimable`);

    const search = page.getByRole('searchbox', { name: 'Number, task or customer' });
    await search.fill(first.no);
    await search.press('Enter');
    await page
      .getByRole('button', { name: `Claim Check resources ${second.no}` })
      .waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Saved filters' }).click();
    await page.getByLabel('Name for this filter').fill('my order');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'my order', exact: true }).waitFor();
    await screenshot(page, 'tasks-filter-phone-en');
    await page.goto(`${api.url}/tasks?show=claimable`);

    await page.route(`**/tasks/${taskId}/claim`, async (route) => {
      await api.post('res-km-02', `/api/v1/tasks/${taskId}/claim`, {});
      await route.continue();
    });
    for (const { no } of orders) await page.getByRole('checkbox', { name: `Choose ${no}` }).check();
    await expectNoViolations(page);
    await screenshot(page, 'tasks-claimable-phone-en');
    await page.getByRole('button', { name: 'Claim the 2 chosen' }).click();

    await page.getByText('1 of 2 are yours now').waitFor();
    await page.getByText(`${second.no}: `, { exact: false }).first().waitFor();
    await screenshot(page, 'tasks-claimed-phone-en');
  });

  it('of IT support set a call going again from the page of its order', async () => {
    const { api, systems } = workbench().house;
    systems.billing.refuse('start', 'unknown-customer', 1);
    const order = await ApiOrder.place(api, smsGatewayInput);
    await order.workUntil('repair-call');
    const page = await workbench().signInAs('it-01', 'phone', 'zh');
    await page.goto(`${api.url}/cases/order/${order.no}`);
    await page.getByRole('button', { name: '处理', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '立即重试' }).waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'case-repair-phone-zh');
    await dialog.getByRole('button', { name: '立即重试' }).click();

    await page.getByRole('button', { name: '处理', exact: true }).waitFor({ state: 'detached' });
    await order.workToTheEnd();
  });

  it('are told when their network goes, and go on when it is there again', async () => {
    const page = await workbench().signInAs('res-km-01', 'desk', 'zh');

    await page.context().setOffline(true);
    await page.getByText(lost).waitFor();
    await page.getByRole('menuitem', { name: '业务流程' }).click();
    await page.getByText('没有加载成功').waitFor();
    await screenshot(page, 'not-loaded-desk-zh');
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.getByText('没有加载成功').waitFor();

    await page.context().setOffline(false);
    await page.getByText(lost).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.getByRole('heading', { level: 1, name: '业务流程' }).waitFor();
    expect(await page.title()).toBe('业务流程 · 闭环');
  });

  it('come to their tasks from the address of a sign-in of before', async () => {
    const page = await workbench().signInAs('res-km-01', 'desk', 'zh');
    await page.goto(`${workbench().house.api.url}/signed-in?code=old&state=old`);

    await page.getByRole('heading', { level: 1, name: '我的任务' }).waitFor();
  });

  it('are told when their sign-in is over, and come back to where they were', async () => {
    const page = await workbench().signInAs('res-km-01', 'desk', 'zh');
    const problem = {
      title: '',
      titleZh: '',
      status: 401,
      code: 'unauthenticated',
      detail: '',
      instance: '',
    };
    await page.route('**/api/v1/**', async (route) => {
      await route.fulfill({ status: 401, json: problem, contentType: 'application/problem+json' });
    });
    await page.getByText('本部门可领取').click();
    await page.getByText('登录已失效。重新登录后回到此页。').waitFor();

    await page.unrouteAll();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('link', { name: 'res-km-01' }).click();
    await page.getByRole('heading', { level: 1, name: '我的任务' }).waitFor();
    expect(new URL(page.url()).search).toBe('?show=claimable');
  });
});
