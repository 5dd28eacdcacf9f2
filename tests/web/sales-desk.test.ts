import type { Page } from 'playwright-core';
import { activeService } from '../support/active-service';
import { csvOf, goodRows, usualColumns } from '../support/batch-file';
import { ApiBatch } from '../support/api-batch';
import { ApiOrder } from '../support/api-order';
import { choose } from './support/choose';
import { expectNoViolations } from './support/expect-no-violations';
import { describeInBrowser, screenshot, useWorkbench } from './support/workbench';

/** The number of what was taken, as the page says. */
async function numberTaken(page: Page, words: string): Promise<string> {
  const said = await page.getByText(words, { exact: false }).first().textContent();
  return /[A-Z]{1,3}-[0-9A-Z-]+/.exec(said ?? '')?.[0] ?? '';
}

describeInBrowser('The sales desk', () => {
  const workbench = useWorkbench();

  /** Somebody at the desk begins something. */
  async function begin(personId: string, device: 'desk' | 'phone', language: 'zh' | 'en', kind: string) {
    const page = await workbench().signInAs(personId, device, language);
    await page.goto(`${workbench().house.api.url}/sales`);
    await page.getByRole('link', { name: kind }).waitFor();
    await expectNoViolations(page);
    await screenshot(page, `sales-${device}-${language}`);
    await page.getByRole('link', { name: kind }).click();
    await page.getByRole('heading', { level: 1, name: kind }).waitFor();
    return page;
  }

  it('takes an order step by step, is told what is wrong, and shows how the promise comes about', async () => {
    const { api } = workbench().house;
    const page = await begin('desk-01', 'desk', 'zh', '受理订单');
    const next = page.getByRole('button', { name: '下一步' });

    await next.click();
    await page.getByText('请选择客户').waitFor();
    await choose(page, '客户', '财政', '云南省财政厅');
    await page.getByText('CT-1001').first().waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'sales-order-customer-desk-zh');
    await next.click();
    await page.locator('section:focus', { hasText: 'DDN 专线' }).waitFor();
    await page.getByRole('radio', { name: /DDN 专线/ }).check();
    await choose(page, '带宽', null, '2 Mbit/s');
    await screenshot(page, 'sales-order-product-desk-zh');
    await next.click();

    await choose(page, 'A 端地址', '五华', '人民中路');
    await choose(page, 'B 端地址', '五华', '人民中路');
    await next.click();
    await page.getByText('两端不能是同一地址').waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'sales-order-wrong-desk-zh');
    await choose(page, 'B 端地址', '麒麟', '曲靖市麒麟区');
    await next.click();
    await page.getByRole('button', { name: '提交' }).waitFor();
    await page.getByRole('row', { name: /现在受理的承诺时间.*5 个工作日/ }).waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'sales-order-review-desk-zh');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await page.getByRole('button', { name: '提交' }).dblclick();

    const order = ApiOrder.standing(api, await numberTaken(page, '已受理：'), 'am-01');
    await page.getByText('这个时间是这样算出来的').waitFor();
    await page.getByRole('cell', { name: '2 个工作日' }).first().waitFor();
    expect(sent).toEqual([`${api.url}/api/v1/orders`]);
    await expectNoViolations(page);
    await screenshot(page, 'sales-order-taken-desk-zh');
    expect(await order.view()).toMatchObject({
      customerNo: 'C-1001',
      productCode: 'leased-line',
      bandwidthKbps: 2048,
      ends: [{ localNetwork: 'kunming' }, { localNetwork: 'qujing' }],
    });
  });

  it('finds the cases of a customer by part of their name', async () => {
    const order = await ApiOrder.place(workbench().house.api, { customerNo: 'C-1002' });
    const page = await workbench().signInAs('desk-01', 'desk', 'zh');
    const link = page.getByRole('menuitem', { name: '业务流程' }).getByRole('link');

    expect(await link.getAttribute('href')).toBe('/cases');
    await link.click();
    await page.getByRole('heading', { level: 1, name: '业务流程' }).waitFor();
    await choose(page, '客户名称或编号', '钢铁', '昆明钢铁集团');
    await page.getByRole('link', { name: order.no }).waitFor();
    expect(page.url()).toContain('customerNo=C-1002');
    await expectNoViolations(page);
    await screenshot(page, 'cases-of-customer-desk-zh');
  });

  it('lets the call centre note on a phone where it does not work', async () => {
    const page = await begin('call-01', 'phone', 'en', 'Coverage request');
    const next = page.getByRole('button', { name: 'Next' });

    await choose(page, 'Customer', 'C-1008', '滇池连锁药房');
    await choose(page, 'Came in by', null, 'Hotline');
    await page.getByLabel('Whom to ask for').fill('王店长');
    await page.getByLabel('Telephone').fill('here');
    await next.click();
    await page.getByText('No telephone number').waitFor();
    await screenshot(page, 'sales-coverage-customer-phone-en');
    await page.getByLabel('Telephone').fill('0871-65550101');
    await next.click();
    await page.getByRole('radio', { name: /Not in the inventory/ }).check();
    await page.getByLabel('Address in words').fill('昆明市呈贡区雨花街道彩云路 1 号');
    await choose(page, 'Local network', null, 'Kunming');
    await choose(page, 'Kind of place', null, 'Lift');
    await expectNoViolations(page);
    await screenshot(page, 'sales-coverage-place-phone-en');
    await next.click();
    await choose(page, 'What is wrong', null, 'No signal');
    await page.getByLabel('In the customer’s words').fill('电梯里打不通');
    await next.click();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    await screenshot(page, 'sales-coverage-review-phone-en');
    await page.getByRole('button', { name: 'Send' }).click();

    const requestNo = await numberTaken(page, 'Taken: ');
    await expectNoViolations(page);
    await screenshot(page, 'sales-coverage-taken-phone-en');
    const path = `/api/v1/coverage-requests/${requestNo}`;
    expect(await workbench().house.api.get('am-01', path)).toMatchObject({
      customerNo: 'C-1008',
      details: { place: { text: '昆明市呈贡区雨花街道彩云路 1 号', localNetwork: 'kunming' } },
    });
  });

  it('asks for a solution, with what will be needed and when', async () => {
    const page = await begin('am-01', 'desk', 'en', 'Solution request');
    const next = page.getByRole('button', { name: 'Next' });

    await choose(page, 'Customer', 'C-1002', '昆明钢铁集团');
    await next.click();
    await page.getByLabel('What it is about').fill('全省视频会议组网');
    await page.getByLabel('What the customer needs').fill('16 个州市，每月两次全省会议');
    await choose(page, 'Industry', null, 'Manufacturing');
    await page.getByRole('checkbox', { name: /trial/ }).check();
    await screenshot(page, 'sales-solution-needs-desk-en');
    await next.click();
    await page.getByRole('button', { name: 'Add a forecast' }).click();
    await next.click();
    await page.getByText('Required').first().waitFor();
    await choose(page, 'Product', null, 'Something not in the catalogue yet');
    await choose(page, 'Local network', null, 'Kunming');
    await choose(page, 'Quarter', null, '-Q1');
    await page.getByLabel('How many').fill('16');
    await expectNoViolations(page);
    await screenshot(page, 'sales-solution-forecast-desk-en');
    await next.click();
    await screenshot(page, 'sales-solution-review-desk-en');
    await page.getByRole('button', { name: 'Send' }).click();

    const solutionNo = await numberTaken(page, 'Taken: ');
    const path = `/api/v1/solutions/${solutionNo}`;
    expect(await workbench().house.api.get('am-01', path)).toMatchObject({
      details: { title: '全省视频会议组网', industry: 'manufacturing' },
    });
  });

  it('takes down that a customer leaves with some services', async () => {
    const { house } = workbench();
    const { network, billing } = house.systems;
    const where = { store: house.store, network, billing };
    const { orderNo } = await activeService(where, 'C-1003', 'CT-1003');
    const page = await begin('desk-02', 'phone', 'zh', '受理离网');
    const next = page.getByRole('button', { name: '下一步' });

    await choose(page, '客户', '富滇', '富滇银行');
    await next.click();
    await page.getByRole('radio', { name: /部分业务离网/ }).check();
    await next.click();
    await page.getByText('请至少选择一项业务').waitFor();
    await page.getByRole('checkbox', { name: orderNo }).check();
    await page.getByLabel('原因').fill('网点撤并');
    await expectNoViolations(page);
    await screenshot(page, 'sales-exit-phone-zh');
    await next.click();
    await page.getByRole('button', { name: '提交' }).click();

    const exitNo = await numberTaken(page, '已受理：');
    await screenshot(page, 'sales-exit-taken-phone-zh');
    const path = `/api/v1/exits/${exitNo}`;
    expect(await house.api.get('desk-02', path)).toMatchObject({
      details: { mode: 'services', services: [orderNo], reason: '网点撤并' },
    });
  });

  it('hands in a batch: what is wrong in the file is shown row by row, the corrected file gets on', async () => {
    const { api } = workbench().house;
    const page = await begin('desk-01', 'desk', 'zh', '批量业务上传');
    const rows = goodRows(30);
    const wrong = rows.map((row, n) => (n === 3 ? { ...row, productCode: 'telegraph' } : row));
    const hand = async (name: string, given: typeof rows): Promise<void> => {
      const buffer = Buffer.from(csvOf(usualColumns, given));
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    };

    await hand('gateways.csv', wrong);
    await page.getByRole('cell', { name: '5', exact: true }).waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'sales-batch-wrong-desk-zh');
    await hand('gateways-2.csv', rows);
    await page.getByText('检查通过：30 条都可以启动').waitFor();
    await screenshot(page, 'sales-batch-good-desk-zh');
    await page.getByRole('button', { name: '启动批次' }).click();

    await page.getByRole('heading', { level: 1, name: '批量业务' }).waitFor();
    await page.getByText('共 30 条').waitFor();
    const batchNo = /B-[0-9A-F]{12}/.exec(page.url())?.[0] ?? '';
    await new ApiBatch(api, batchNo).until(({ progress }) => progress.counts.waiting === 0);
    await page.getByText('等待 0', { exact: true }).waitFor();
    await expectNoViolations(page);
    await screenshot(page, 'case-batch-desk-zh');

    await page.goto(`${workbench().house.api.url}/sales/new/batch`);
    await hand('gateways-again.csv', rows);
    await page.getByText(`这份文件已提交为批次 ${batchNo}`).waitFor();
    await screenshot(page, 'sales-batch-again-desk-zh');
    await page.getByRole('button', { name: `打开批次 ${batchNo}` }).click();
    await page.getByRole('heading', { level: 1, name: '批量业务' }).waitFor();
  });
});
