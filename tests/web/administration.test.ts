import type { Page } from 'playwright-core';
import type { CalendarAnswer } from '../../api/schemas/calendar';
import type { LimitTableAnswer } from '../../api/schemas/limits';
import type { DecisionTableAnswer } from '../../api/schemas/decision-table';
import { localInput } from '../../web/parts/local-input';
import { ApiOrder, smsGatewayInput } from '../support/api-order';
import { eventually } from '../support/eventually';
import { choose } from './support/choose';
import { expectNoViolations } from './support/expect-no-violations';
import { describeInBrowser, screenshot, useWorkbench } from './support/workbench';

const dayMs = 86_400_000;

describeInBrowser('Administrators', () => {
  const workbench = useWorkbench();

  const openPart = async (
    personId: string,
    device: 'desk' | 'phone',
    language: 'zh' | 'en',
    part: string,
  ): Promise<Page> => {
    const page = await workbench().signInAs(personId, device, language);
    await page.goto(`${workbench().house.api.url}/admin?part=${part}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    return page;
  };

  it('take a day off the calendar: see what it would move, publish it, and have it hold for what is open', async () => {
    const { api } = workbench().house;
    const order = await ApiOrder.place(api, smsGatewayInput);
    const page = await openPart('admin-01', 'desk', 'zh', 'calendar');
    await screenshot(page, 'admin-calendar-desk-zh');
    await page.getByRole('button', { name: '编辑' }).click();
    await page.getByRole('button', { name: '下一年' }).click();
    const day = page.getByRole('button', { name: /-06-\d\d 工作日$/ }).first();
    const [date = ''] = /\d{4}-06-\d\d/.exec((await day.getAttribute('aria-label')) ?? '') ?? [];
    await day.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('节日名称').fill('火把节');
    await expectNoViolations(page);
    await screenshot(page, 'admin-day-desk-zh');
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByRole('button', { name: `${date} 节假日 火把节` }).waitFor();
    await page.getByRole('button', { name: '预览影响' }).click();
    await page.getByText(/^在途流程 \d+ 个/).waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'admin-calendar-preview-desk-zh');
    await page.getByRole('button', { name: '发布…' }).click();
    await dialog.getByRole('button', { name: '确认' }).click();
    await dialog.getByText('必填').waitFor();
    await dialog.getByLabel('原因').fill('州庆放假');
    await dialog.getByRole('button', { name: '确认' }).click();

    await page.getByText(/\d 个在途流程仍用旧版本/).waitFor();
    const { holidays } = await api.get<CalendarAnswer>('desk-01', '/api/v1/calendars/cn-standard');
    expect(holidays[date]).toBe('火把节');
    await page.getByRole('button', { name: '应用于在途流程…' }).click();
    await dialog.getByLabel('原因').fill('州庆放假');
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByText('在途流程均已使用最新版本').waitFor();
    await page.getByRole('button', { name: '展开行' }).first().click();
    await page.getByText(`${date}: 工作日 → 节假日 火把节`).waitFor();
    await screenshot(page, 'admin-calendar-versions-desk-zh');
    await order.workToTheEnd();
  });

  it('change what customers are entitled to, as a new version with its differences', async () => {
    const { api } = workbench().house;
    const page = await openPart('admin-01', 'desk', 'en', 'limits');
    await screenshot(page, 'admin-limits-desk-en');
    await page.getByRole('button', { name: 'Edit' }).click();
    const response = page.getByLabel('Class A · Response to an order', { exact: true });
    await response.fill('2');
    await response.press('Tab');
    await page.getByText('In force: 1 working day').first().waitFor();
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText(/^Differences, with deadlines counted from/).waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'admin-limits-preview-desk-en');
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('more time to answer');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('more time to answer').first().waitFor();
    await page.getByRole('button', { name: 'Expand row' }).first().click();
    await page
      .getByRole('row', { name: /Class A · Response to an order/ })
      .first()
      .waitFor();
    await screenshot(page, 'admin-limits-versions-desk-en');
    const { items } = await api.get<{ items: LimitTableAnswer[] }>('desk-01', '/api/v1/limits');
    expect(items.find(({ table }) => table === 'entitlements')).toMatchObject({
      version: 2,
      content: { A: { orderResponse: { workingDays: 2 } } },
    });
  });

  it('change who approves agreements: one drafts and tries it, another publishes it', async () => {
    const { api } = workbench().house;
    const page = await openPart('admin-01', 'desk', 'zh', 'decisions');
    await screenshot(page, 'admin-decisions-desk-zh');
    await page.getByRole('button', { name: '编辑' }).click();
    await page.getByLabel('折扣(%)大于').nth(1).fill('12');
    await page.getByLabel('折扣(%)大于').nth(1).press('Tab');
    await page.getByRole('button', { name: '用历史案例试算' }).click();
    await page.getByText('试算 0 份历史协议,0 份结论不同').first().waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'admin-decisions-tried-desk-zh');
    expect(await page.getByRole('button', { name: '发布…' }).count()).toBe(0);

    const other = await openPart('admin-02', 'desk', 'en', 'decisions');
    await other.getByRole('button', { name: 'Go on with it' }).first().click();
    await other.getByRole('button', { name: 'Try on past cases' }).click();
    await other.getByRole('button', { name: 'Publish…' }).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('small discounts are everyday business');
    await expectNoViolations(other);
    await screenshot(other, 'admin-decisions-publish-desk-en');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await other.getByText('small discounts are everyday business').first().waitFor();
    await other.getByRole('button', { name: 'Edit' }).waitFor();
    await screenshot(other, 'admin-decisions-desk-en');
    const { items } = await api.get<{ items: DecisionTableAnswer[] }>('admin-01', '/api/v1/decision-tables');
    expect(items).toMatchObject([{ version: 2, publication: { publishedBy: 'admin-02' } }]);
  });

  it('say who is away and who stands in, until they are back', async () => {
    const { api } = workbench().house;
    const page = await openPart('admin-01', 'desk', 'zh', 'people');
    await page.getByLabel('姓名或工号').fill('普文军');
    await page.getByLabel('姓名或工号').press('Enter');
    await page.getByRole('button', { name: '登记请假 李晓梅' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '登记请假 普文军' }).click();
    const dialog = page.getByRole('dialog');
    await choose(dialog, '代理人', '梁静', '梁静(res-km-02)');
    await dialog.getByLabel('返岗时间').fill(localInput(new Date(Date.now() + 7 * dayMs).toISOString()));
    await dialog.getByLabel('原因').fill('年休假');
    await expectNoViolations(page);
    await screenshot(page, 'admin-absence-desk-zh');
    await dialog.getByRole('button', { name: '确认' }).click();
    const line = page.getByRole('row', { name: /普文军 梁静/ });
    await line.waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'admin-people-desk-zh');
    const standingIn = async (): Promise<readonly string[]> => {
      const { standsInFor } = await api.get<{ standsInFor: { id: string }[] }>(
        'res-km-02',
        '/api/v1/people/me',
      );
      return standsInFor.map(({ id }) => id);
    };
    await eventually(async () => (await standingIn()).includes('res-km-01'));
    await line.getByRole('button', { name: '提前结束' }).click();
    await dialog.getByLabel('原因').fill('提前返岗');
    await dialog.getByRole('button', { name: '确认' }).click();
    await line.waitFor({ state: 'detached' });
    await eventually(async () => (await standingIn()).length === 0);
  });

  it('have no table that is wider than their phone', async () => {
    const page = await openPart('admin-01', 'phone', 'en', 'calendar');
    for (const part of ['calendar', 'limits', 'decisions', 'routing', 'people']) {
      await page.goto(`${workbench().house.api.url}/admin?part=${part}`);
      await page.getByRole('list').first().waitFor();
      if (part === 'limits' || part === 'decisions') await page.getByRole('button', { name: 'Edit' }).click();
      // The others are looked through above.
      if (part === 'routing' || part === 'people') await expectNoViolations(page);
      await screenshot(page, `admin-${part}-phone-en`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
  });
});
