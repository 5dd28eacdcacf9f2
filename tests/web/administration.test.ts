import type { Page } from 'playwright-core';
import type { AbsenceAnswer } from '../../api/schemas/absence';
import type { CalendarAnswer } from '../../api/schemas/calendar';
import type { LimitTableAnswer } from '../../api/schemas/limits';
import type { DecisionTableAnswer } from '../../api/schemas/decision-table';
import { localInput } from '../../web/parts/local-input';
import type { ApiCaller } from '../support/api-caller';
import { ApiOrder, smsGatewayInput } from '../support/api-order';
import { eventually } from '../support/eventually';
import { choose } from './support/choose';
import { expectNoViolations } from './support/expect-no-violations';
import { describeInBrowser, screenshot, useWorkbench } from './support/workbench';

const dayMs = 86_400_000;

const pu = { id: 'res-km-01', name: '普文军' };
const liang = { id: 'res-km-02', name: '梁静' };

/** Who goes away and who stands in. A second try ends what the first has left, and has them the other way round: nobody is away twice in a minute. */
async function whoGoes(api: ApiCaller): Promise<{ absent: typeof pu; deputy: typeof pu }> {
  const absences = async (over: boolean): Promise<AbsenceAnswer[]> =>
    (await api.get<{ items: AbsenceAnswer[] }>('admin-01', `/api/v1/absences?over=${over}`)).items;
  for (const { absenceId } of await absences(false)) {
    await api.post('admin-01', `/api/v1/absences/${absenceId}/end`, { reason: '提前返岗' });
  }
  const isSecond = (await absences(true)).some(({ personId }) => personId === pu.id);
  return isSecond ? { absent: liang, deputy: pu } : { absent: pu, deputy: liang };
}

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
    const calendar = async (): Promise<CalendarAnswer> =>
      await api.get<CalendarAnswer>('desk-01', '/api/v1/calendars/cn-standard');
    const { version } = await calendar();
    const order = await ApiOrder.place(api, smsGatewayInput);
    const page = await openPart('admin-01', 'desk', 'zh', 'calendar');
    await screenshot(page, 'admin-calendar-desk-zh');
    await page.getByRole('button', { name: '编辑', exact: true }).click();
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

    await page.getByRole('row', { name: `第 ${version + 1} 版` }).waitFor();
    await page.getByText(/\d 个在途流程仍用旧版本/).waitFor();
    expect((await calendar()).holidays[date]).toBe('火把节');
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
    const entitlements = async (): Promise<LimitTableAnswer | undefined> => {
      const { items } = await api.get<{ items: LimitTableAnswer[] }>('desk-01', '/api/v1/limits');
      return items.find(({ table }) => table === 'entitlements');
    };
    const version = ((await entitlements())?.version ?? 0) + 1;
    const page = await openPart('admin-01', 'desk', 'en', 'limits');
    await screenshot(page, 'admin-limits-desk-en');
    await page.getByRole('button', { name: 'Edit' }).click();
    const response = page.getByLabel('Class A · Response to an order', { exact: true });
    const inForce = Number(await response.inputValue());
    await response.fill(String(inForce + 1));
    await response.press('Tab');
    await page.getByText(`In force: ${inForce} working day`).first().waitFor();
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText(/^Differences, with deadlines counted from/).waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'admin-limits-preview-desk-en');
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog');
    const reason = `more time to answer, version ${version}`;
    await dialog.getByLabel('Reason').fill(reason);
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('row', { name: reason }).waitFor();
    await page.getByRole('button', { name: 'Expand row' }).first().click();
    await page
      .getByRole('row', { name: /Class A · Response to an order/ })
      .first()
      .waitFor();
    await screenshot(page, 'admin-limits-versions-desk-en');
    expect(await entitlements()).toMatchObject({
      version,
      content: { A: { orderResponse: { workingDays: inForce + 1 } } },
    });
  });

  it('change who approves agreements: one drafts and tries it, another publishes it', async () => {
    const { api } = workbench().house;
    const newest = async (): Promise<DecisionTableAnswer | undefined> => {
      const path = '/api/v1/decision-tables';
      return (await api.get<{ items: DecisionTableAnswer[] }>('admin-01', path)).items[0];
    };
    const version = ((await newest())?.version ?? 0) + 1;
    const page = await openPart('admin-01', 'desk', 'zh', 'decisions');
    await screenshot(page, 'admin-decisions-desk-zh');
    await page.getByRole('button', { name: '编辑', exact: true }).click();
    const discount = page.getByLabel('折扣（%）大于').nth(1);
    await discount.fill(String(Number(await discount.inputValue()) + 1));
    await discount.press('Tab');
    await page.getByRole('button', { name: '用历史案例试算' }).click();
    await page.getByText('试算 0 份历史协议，0 份结论不同').first().waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'admin-decisions-tried-desk-zh');
    expect(await page.getByRole('button', { name: '发布…' }).count()).toBe(0);

    const other = await openPart('admin-02', 'desk', 'en', 'decisions');
    await other.getByRole('button', { name: 'Continue' }).first().click();
    await other.getByRole('button', { name: 'Try on past cases' }).click();
    await other.getByRole('button', { name: 'Publish…' }).click();
    const dialog = other.getByRole('dialog');
    const reason = `small discounts are everyday business, version ${version}`;
    await dialog.getByLabel('Reason').fill(reason);
    await expectNoViolations(other);
    await screenshot(other, 'admin-decisions-publish-desk-en');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await other.getByRole('row', { name: reason }).waitFor();
    await other.getByRole('button', { name: 'Edit' }).waitFor();
    await screenshot(other, 'admin-decisions-desk-en');
    expect(await newest()).toMatchObject({ version, publication: { publishedBy: 'admin-02' } });
  });

  it('say who is away and who stands in, until they are back', async () => {
    const { api } = workbench().house;
    const { absent, deputy } = await whoGoes(api);
    const page = await openPart('admin-01', 'desk', 'zh', 'people');
    await page.getByLabel('姓名或工号').fill(absent.name);
    await page.getByLabel('姓名或工号').press('Enter');
    await page.getByRole('button', { name: '登记请假 李晓梅' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: `登记请假 ${absent.name}` }).click();
    // These browsers ask for less motion.
    const motion = await page.evaluate(
      `getComputedStyle(document.querySelector('button')).transitionDuration`,
    );
    expect(motion).toBe('0s');
    const dialog = page.getByRole('dialog');
    await choose(dialog, '代理人', deputy.name, deputy.id);
    await dialog.getByLabel('返岗时间').fill(localInput(new Date(Date.now() + 7 * dayMs).toISOString()));
    await dialog.getByLabel('原因').fill('年休假');
    await expectNoViolations(page);
    await screenshot(page, 'admin-absence-desk-zh');
    await dialog.getByRole('button', { name: '确认' }).click();
    const line = page.getByRole('row', { name: `${absent.name} ${deputy.name}` });
    await line.waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'admin-people-desk-zh');
    const standingIn = async (): Promise<readonly string[]> => {
      const { standsInFor } = await api.get<{ standsInFor: { id: string }[] }>(
        deputy.id,
        '/api/v1/people/me',
      );
      return standsInFor.map(({ id }) => id);
    };
    await eventually(async () => (await standingIn()).includes(absent.id));
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
