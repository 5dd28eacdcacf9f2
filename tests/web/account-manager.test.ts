import type { Page } from 'playwright-core';
import type { CustomerFileAnswer } from '../../api/routes/customers/customer-file-answer';
import { ApiOrder } from '../support/api-order';
import { eventually } from '../support/eventually';
import { choose, pick } from './support/choose';
import { expectNoViolations } from './support/expect-no-violations';
import { recordLateOrder } from './support/late-order';
import { describeInBrowser, screenshot, useWorkbench } from './support/workbench';

/** The page as people would judge it: usable by everybody, and a picture to look at. */
async function look(page: Page, name: string): Promise<void> {
  await expectNoViolations(page);
  await screenshot(page, name);
}

describeInBrowser('The account manager', () => {
  const workbench = useWorkbench();
  const at = (path: string): string => `${workbench().house.api.url}${path}`;

  it('sees what is at risk first, hurries a case with one click, and notes what the customer was told', async () => {
    const { api, store } = workbench().house;
    await recordLateOrder(store, 'SO-LATE-1');
    const order = await ApiOrder.place(api, {});
    const page = await workbench().signInAs('am-01', 'desk', 'zh');
    await page.goto(at('/accounts'));
    const [late, open] = ['SO-LATE-1', order.no].map((no) =>
      page.getByRole('listitem').filter({ hasText: no }),
    );
    if (late === undefined || open === undefined) throw new Error('two lines are looked for');
    await late.getByText('已超时').waitFor();
    await open.getByRole('button', { name: '催办' }).waitFor();
    const [above, below] = [await late.boundingBox(), await open.boundingBox()];
    expect(above?.y).toBeLessThan(below?.y ?? 0);
    await look(page, 'accounts-desk-zh');

    await open.getByRole('button', { name: '催办' }).click();
    await page.getByText('已催办').waitFor();
    await open.getByRole('button', { name: '记录答复' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('必填').first().waitFor();
    await page.getByLabel('客户方联系人').fill('信息中心主任');
    await page.getByLabel('内容').fill('已答复：周四完成资源核查');
    await look(page, 'accounts-answer-desk-zh');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').waitFor();

    const control = await api.get<{ expedited: number; contacts: number }>('am-01', `${order.path}/control`);
    expect(control).toMatchObject({ expedited: 1, contacts: 1 });
  });

  it('keeps the file of a customer on a phone, and puts right that too few of us look after them', async () => {
    const { api } = workbench().house;
    const page = await workbench().signInAs('am-02', 'phone', 'en');
    await page.goto(at('/accounts?tab=customers'));
    await choose(page, 'Not as it has to be', null, 'Too few contacts');
    await page.getByRole('link', { name: '富滇银行', exact: true }).waitFor();
    await look(page, 'accounts-customers-phone-en');
    await page.getByRole('link', { name: '富滇银行', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '富滇银行' }).waitFor();
    await page.getByText('Finance').waitFor();

    await page.goto(at('/accounts/C-1003?tab=contacts'));
    await page.getByText('An important customer needs 2 contacts').waitFor();
    for (const [n, [who, duty]] of [
      ['am-02', 'Account manager'],
      ['sol-01', 'Technical'],
    ].entries()) {
      await page.getByRole('button', { name: 'Add a contact' }).click();
      await pick(page.getByRole('combobox', { name: 'Who' }).nth(n), who ?? '', who ?? '');
      await pick(page.getByRole('combobox', { name: 'What for' }).nth(n), null, duty ?? '');
    }
    await look(page, 'account-contacts-phone-en');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();

    await page.goto(at('/accounts/C-1003?tab=file'));
    await page.getByRole('button', { name: /^Edit C / }).click();
    await page.getByLabel('Main business').fill('对公结算');
    await look(page, 'account-file-drawer-phone-en');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('对公结算').waitFor();
    await look(page, 'account-file-phone-en');

    await page.goto(at('/accounts/C-1003?tab=log'));
    await page.getByRole('button', { name: 'Note a contact' }).click();
    await page.getByLabel('With whom (position)').fill('科技部主任');
    await page.getByLabel('What was said').fill('年度走访');
    await look(page, 'account-note-phone-en');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('年度走访').waitFor();
    await look(page, 'account-log-phone-en');

    const file = await api.get<CustomerFileAnswer>('am-02', '/api/v1/customers/C-1003/file');
    expect(file.contacts.items).toEqual([
      { personId: 'am-02', duty: 'account-manager' },
      { personId: 'sol-01', duty: 'technical' },
    ]);
    expect(file.parts).toMatchObject([
      { part: 'strategy-and-finance', content: { mainBusiness: '对公结算' } },
    ]);
    expect(await api.get('am-02', '/api/v1/customers/C-1003/log')).toMatchObject({ total: 1 });
  });

  it('has who is above them enter customers, decide tiers and keep contracts', async () => {
    const { api } = workbench().house;
    const page = await workbench().signInAs('area-01', 'desk', 'zh');
    await page.goto(at('/accounts?tab=customers'));
    await page.getByRole('button', { name: '新建客户' }).click();
    await page.getByLabel('客户编号').fill('C-1001');
    await page.getByLabel('名称', { exact: true }).fill('玉溪卷烟厂');
    await choose(page.getByRole('dialog'), '行业', null, '制造业');
    await choose(page.getByRole('dialog'), '等级', null, 'B1');
    await choose(page.getByRole('dialog'), '客户经理', null, 'am-02');
    await choose(page.getByRole('dialog'), '所在本地网', null, '昆明');
    await page.getByRole('checkbox', { name: '已签约' }).check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('客户编号已存在').first().waitFor();
    await look(page, 'accounts-create-desk-zh');
    await page.getByLabel('客户编号').fill('C-3001');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: '玉溪卷烟厂' }).waitFor();

    await page.getByRole('tab', { name: '等级变更' }).click();
    await page.getByRole('button', { name: '调整等级' }).click();
    await choose(page, '新等级', null, 'A2');
    await page.getByLabel('原因').fill('年度评定');
    await look(page, 'account-tier-desk-zh');
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByText('B1 → A2').waitFor();
    await page.getByText('A2 级').waitFor();
    await look(page, 'account-tiers-desk-zh');

    await page.getByRole('tab', { name: '业务与合同' }).click();
    await page.getByRole('button', { name: '登记合同' }).click();
    await page.getByLabel('合同编号').fill('CT-3001');
    await choose(page, '可订产品', null, 'DDN 专线');
    await page.getByLabel('起始日').fill('2026-01-01');
    await page.getByLabel('截止日').fill('2025-01-01');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('不能早于起始日').waitFor();
    await page.getByLabel('截止日').fill('2099-12-31');
    await look(page, 'account-contract-desk-zh');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '提前终止 CT-3001' }).click();
    await page.getByLabel('截止日').fill('2098-12-31');
    await page.getByLabel('原因').fill('双方协商终止');
    await look(page, 'account-end-contract-desk-zh');
    await page.getByRole('dialog').getByRole('button', { name: '提前终止' }).click();
    await page.getByText('2098-12-31').waitFor();
    await look(page, 'account-contracts-desk-zh');

    expect(await api.get('am-02', '/api/v1/customers/C-3001')).toMatchObject({
      tier: 'A2',
      managerId: 'am-02',
      contracts: [{ contractNo: 'CT-3001', validTo: '2098-12-31' }],
    });
    const own = await workbench().signInAs('am-02', 'desk', 'en');
    await own.goto(at('/accounts/C-3001?tab=tiers'));
    await own.getByText('B1 → A2').waitFor();
    expect(await own.getByRole('button', { name: 'Change the tier' }).count()).toBe(0);
    await look(own, 'account-tiers-desk-en');
  });

  it('takes customers over from a colleague', async () => {
    const { api } = workbench().house;
    const above = await workbench().signInAs('ka-head', 'desk', 'en');
    await above.goto(at('/accounts?tab=hand-over'));
    await above.getByRole('button', { name: 'Hand customers over' }).click();
    await choose(above, 'Manager they have', 'am-01', 'am-01');
    await choose(above, 'Successor', 'am-03', 'am-03');
    await choose(above, 'Customers', null, '滇池连锁药房');
    await above.getByLabel('Reason').fill('岗位调整');
    await look(above, 'accounts-hand-over-form-desk-en');
    await above.getByRole('button', { name: 'Submit' }).click();
    await above.getByText('waits in the successor’s tasks').waitFor();

    const page = await workbench().signInAs('am-03', 'desk', 'zh');
    await page.goto(at('/accounts?tab=hand-over'));
    await page.getByText('等待您接收').waitFor();
    await look(page, 'accounts-hand-over-desk-zh');
    await page.getByRole('link', { name: '去待办接收' }).click();
    await page.getByRole('button', { name: /领取 接收客户/ }).click();
    await look(page, 'task-accept-customers-desk-zh');
    await page.getByRole('button', { name: '办结' }).click();
    await page.getByText('已办结').first().waitFor();

    await eventually(async () => {
      const customer = await api.get<{ managerId: string }>('area-01', '/api/v1/customers/C-1008');
      return customer.managerId === 'am-03';
    });
    await page.goto(at('/accounts?tab=customers'));
    await page.getByRole('link', { name: '滇池连锁药房' }).waitFor();
  });

  it('amends an order after seeing what that does, and has a deadline explained', async () => {
    const order = await ApiOrder.place(workbench().house.api, {});
    await order.workUntil('confirm-promise');
    const page = await workbench().signInAs('am-01', 'desk', 'en');
    await page.goto(at(`/cases/order/${order.no}`));
    await page.getByRole('button', { name: 'Amend' }).click();
    await choose(page, 'Bandwidth', null, '1 Mbit/s');
    await page.getByRole('button', { name: 'Show what it would do' }).click();
    await page.getByText('Check resources').first().waitFor();
    await page.getByLabel('Reason').fill('客户调整');
    await look(page, 'case-amend-desk-en');
    await page.getByRole('button', { name: 'Amend it' }).click();
    await page.getByText('Saved').waitFor();
    expect((await order.view()).bandwidthKbps).toBe(1024);

    await page.getByRole('tab', { name: 'Clocks' }).click();
    await page.getByRole('button', { name: 'Explain' }).first().click();
    await page.getByText('How this deadline came about').waitFor();
    await page.getByRole('columnheader', { name: 'Counted' }).waitFor();
    await look(page, 'case-clock-desk-en');

    const phone = await workbench().signInAs('am-01', 'phone', 'zh');
    await phone.goto(at(`/cases/order/${order.no}?part=clocks`));
    await phone.getByRole('button', { name: '说明此期限' }).first().click();
    await phone.getByText('按工作日历第').waitFor();
    await look(phone, 'case-clock-phone-zh');
    await phone.goto(at(`/cases/order/${order.no}`));
    await phone.getByRole('tab', { name: '经过' }).waitFor();
    await look(phone, 'case-phone-zh');
  });
});
