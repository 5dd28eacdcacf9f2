import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Leak } from '../../domain/exit/leaks';
import { Receiver } from '../delivery/receiver';
import { ApiOrder, smsGatewayInput } from '../support/api-order';
import { eventually } from '../support/eventually';
import { expectNoViolations } from './support/expect-no-violations';
import { describeInBrowser, screenshot, useWorkbench } from './support/workbench';

const forEver = 1_000_000;

const leaks = {
  at: '2026-11-23T02:00:00.000Z',
  checked: { held: 120, served: 40, billed: 41 },
  leaks: { 'held-by-nobody': 1, 'billed-without-service': 1, 'served-without-billing': 0 },
  items: [
    {
      kind: 'held-by-nobody',
      orderNo: 'SO-NOBODY',
      resource: 'port-9',
      customerNo: null,
      standing: 'unknown',
    },
    {
      kind: 'billed-without-service',
      orderNo: 'SO-GONE',
      resource: null,
      customerNo: 'C-1001',
      standing: 'over',
    },
  ] satisfies readonly Leak[],
};

describeInBrowser('Operations', () => {
  const workbench = useWorkbench();
  let receiver: Receiver | null = null;

  // For the next story, or another try of this one.
  afterEach(async () => {
    workbench().house.systems.billing.fail('start', 0);
    await receiver?.close();
    receiver = null;
  });

  async function forgetWebhooks(): Promise<void> {
    const { api } = workbench().house;
    const { items } = await api.get<{ items: { webhookId: string }[] }>('admin-01', '/api/v1/webhooks');
    for (const { webhookId } of items)
      await api.call('admin-01', 'DELETE', `/api/v1/webhooks/${webhookId}`, {});
  }

  /** Everybody does what is theirs until a call of the order does not go through. */
  async function stuckOrder(different: object): Promise<ApiOrder> {
    const order = await ApiOrder.place(workbench().house.api, different);
    while ((await order.view()).stuckCalls === 0) {
      const [task] = await order.openTasks();
      if (task === undefined || task.name === 'repair-call') await pause(20);
      else await order.answer(task, null, {});
    }
    return order;
  }
  const flowDesk = async (page: Page): Promise<void> => {
    await page.goto(`${workbench().house.api.url}/flow-desk`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  it('see an outage as one incident as it comes, what is behind it, and have all of it tried again', async () => {
    const { systems, config, client } = workbench().house;
    const page = await workbench().signInAs('it-01', 'desk', 'zh');
    const phone = await workbench().signInAs('it-02', 'phone', 'en');
    await page.getByRole('menuitem', { name: '流程台' }).click();
    await page.getByText('各外部系统均正常应答').waitFor();
    await screenshot(page, 'flow-desk-calm-desk-zh');

    systems.billing.fail('start', forEver);
    const orders = await Promise.all([stuckOrder(smsGatewayInput), stuckOrder(smsGatewayInput)]);
    await page.getByText('2 个流程等待', { exact: true }).waitFor();
    await page.getByRole('button', { name: '查看流程' }).click();
    for (const { no } of orders) await page.getByRole('link', { name: no, exact: true }).first().waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'flow-desk-incident-desk-zh');

    const [{ no }] = orders;
    const link = page.getByRole('link', { name: `在 Temporal 中打开 order/${no}` }).first();
    const uiUrl = config.temporal.uiUrl ?? '';
    expect(await link.getAttribute('href')).toBe(
      `${uiUrl}/namespaces/default/workflows/${encodeURIComponent(`order/${no}`)}`,
    );
    expect((await client.workflow.getHandle(`order/${no}`).describe()).status.name).toBe('RUNNING');

    await flowDesk(phone);
    await phone.getByRole('button', { name: 'Show processes' }).click();
    await phone.getByRole('link', { name: no, exact: true }).first().waitFor();
    await expectNoViolations(phone);
    await screenshot(phone, 'flow-desk-incident-phone-en');

    await page.getByRole('button', { name: '全部立即重试' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('备注').fill('计费系统已重启');
    await expectNoViolations(page);
    await screenshot(page, 'flow-desk-retry-desk-zh');
    systems.billing.fail('start', 0);
    await dialog.getByRole('button', { name: '全部立即重试' }).click();
    await page.getByText(/已要求 \d 个重试/).waitFor();
    await page.getByText('各外部系统均正常应答').waitFor();
    await phone.getByText('All outside systems answer').waitFor();
    await Promise.all(orders.map((order) => order.workToTheEnd()));
  });

  it('put a refused call right with other data, and give up one that cannot be', async () => {
    const { systems } = workbench().house;
    systems.billing.refuse('start', 'unknown-customer', 1);
    const wrong = await stuckOrder(smsGatewayInput);
    systems.network.refuse('reserve', 'conflict', 1);
    const hopeless = await stuckOrder({});
    const page = await workbench().signInAs('it-01', 'desk', 'en');
    await flowDesk(page);
    await page.getByRole('row', { name: new RegExp(wrong.no) }).waitFor();
    await page.getByRole('row', { name: new RegExp(hopeless.no) }).waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'flow-desk-refused-desk-en');

    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: `Repair ${wrong.no} billing.start:1` }).click();
    await dialog.getByText('Undo the process').click();
    await dialog.getByLabel('Why it is given up').fill('not wanted');
    await dialog.getByRole('button', { name: 'Undo the process' }).click();
    await dialog.getByRole('alert').waitFor();
    await screenshot(page, 'flow-desk-not-undone-desk-en');
    await dialog.getByText('Correct and try again').first().click();
    await dialog.getByLabel('Customer').fill('C-1002');
    await expectNoViolations(page);
    await screenshot(page, 'flow-desk-correct-desk-en');
    await dialog.getByRole('button', { name: 'Correct and try again' }).click();
    await page.getByRole('row', { name: new RegExp(wrong.no) }).waitFor({ state: 'detached' });
    expect(systems.billing.accounts.get(wrong.no)).toMatchObject({ customerNo: 'C-1002' });
    await wrong.workToTheEnd();

    await page.getByRole('button', { name: `Repair ${hopeless.no} network.reserve:1` }).click();
    await dialog.getByText('Undo the process').click();
    await dialog.getByLabel('Why it is given up').fill('no such place');
    await dialog.getByRole('button', { name: 'Undo the process' }).click();
    await page.getByRole('row', { name: new RegExp(hopeless.no) }).waitFor({ state: 'detached' });
    expect(await hopeless.closed()).toMatchObject({ state: 'cancelled' });
  });

  it('send dead letters again, and look for leaks', async () => {
    const { api, store } = workbench().house;
    await forgetWebhooks();
    const listening = await Receiver.open();
    receiver = listening;
    listening.behaviour = () => 410;
    const { body } = await api.post<{ webhookId: string }>('admin-01', '/api/v1/webhooks', {
      url: 'https://hooks.example.org/bihuan',
      description: '经营分析系统',
      types: ['process.started', 'process.closed'],
    });
    // The API refuses receivers of this machine, as it should.
    await store.webhooks.updateOne({ _id: body.webhookId }, { $set: { url: listening.url } });
    const order = await ApiOrder.place(api, smsGatewayInput);
    const page = await workbench().signInAs('ops-01', 'desk', 'zh');
    await flowDesk(page);
    await page.getByRole('tab', { name: '推送死信' }).click();
    await page.reload();
    await page.getByText('接收方已停用').waitFor();
    await page.getByRole('button', { name: '全部重新投递' }).waitFor();
    await page
      .getByRole('row', { name: /流程受理 process\.started|流程结束 process\.closed/ })
      .first()
      .waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'flow-desk-dead-desk-zh');

    listening.behaviour = () => 204;
    const { webhookId } = body;
    await api.call('admin-01', 'PATCH', `/api/v1/webhooks/${webhookId}`, { body: { state: 'active' } });
    const before = listening.received.length;
    await page.getByRole('button', { name: '全部重新投递' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '全部重新投递' }).click();
    await page.getByText('没有死信').waitFor();
    await eventually(() => listening.received.length > before);
    await forgetWebhooks();

    // The fakes are not asked over HTTP, as an audit asks.
    await page.route('**/api/v1/leaks?*', async (route) => await route.fulfill({ json: leaks }));
    await page.getByRole('tab', { name: '资源泄漏' }).click();
    await page.getByRole('button', { name: '现在核对' }).click();
    await page.getByRole('row', { name: /占用但无归属 SO-NOBODY port-9/ }).waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'flow-desk-leaks-desk-zh');
    await order.workToTheEnd();
  });
});
