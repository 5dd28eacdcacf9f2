import { ApiOrder, smsGatewayInput } from '../support/api-order';
import { expectNoViolations } from './support/expect-no-violations';
import { describeInBrowser, screenshot, useWorkbench } from './support/workbench';

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
    await expectNoViolations(mine);
    await screenshot(mine, 'tasks-claimable-desk-zh');
    await mine.getByRole('button', { name: taken }).click();

    await colleague.getByText(/已由 .* 领取|已被他人领取/).waitFor();
    await colleague.getByRole('button', { name: taken }).waitFor({ state: 'detached' });
    await screenshot(colleague, 'tasks-vanished-desk-zh');

    await mine.getByRole('radio', { name: '资源不足' }).check();
    await mine.getByRole('button', { name: '办结' }).click();
    expect(await mine.getByRole('alert').allTextContents()).toEqual(['必填', '必填']);
    await screenshot(mine, 'task-inline-errors-desk-zh');
    await mine.getByLabel('缺什么').fill('端口 3 无光');
    await mine.reload();
    expect(await mine.getByLabel('缺什么').inputValue()).toBe('端口 3 无光');
    await expectNoViolations(mine);

    await mine.getByRole('radio', { name: '资源满足' }).check();
    await mine.getByRole('button', { name: '办结' }).click();
    await mine.getByText('已办结').waitFor();
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
});
