import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { readCsv } from '../../api/files/read-csv';
import { oneOrder } from '../domain/assessment/one-order';
import { asOrder, keepRecord } from '../storage/assessment/keep-record';
import { expectNoViolations } from './support/expect-no-violations';
import { describeInBrowser, screenshot, useWorkbench } from './support/workbench';

const orders = ['SO-1', 'SO-2'];

describeInBrowser('The assessment', () => {
  const workbench = useWorkbench();

  describe('of orders whose events alone are known', () => {
    beforeAll(async () => {
      for (const no of orders) await keepRecord(workbench().house.store, asOrder(no, oneOrder));
    });

    // They have neither tasks nor notifications: the house would find its records out of order.
    afterAll(async () => {
      const { events, processes, facts, assessed } = workbench().house.store;
      for (const no of orders) {
        const processId = `order/${no}`;
        await Promise.all([
          events.deleteMany({ processId }),
          facts.deleteMany({ processId }),
          processes.deleteOne({ _id: processId }),
          assessed.deleteOne({ _id: processId }),
        ]);
      }
    });

    async function choosePeriod(page: Page, first: string, last: string): Promise<void> {
      for (const [field, day] of [
        ['开始日期', first],
        ['结束日期', last],
      ] as const) {
        await page.getByPlaceholder(field).fill(day);
        await page.getByPlaceholder(field).press('Enter');
      }
    }

    async function take(page: Page, type: 'CSV' | 'XLSX'): Promise<{ name: string; bytes: Buffer }> {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `导出 ${type}` }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    }

    it('shows operations every level of a period; a figure opens to its cases, and is taken home as a file', async () => {
      const page = await workbench().signInAs('ops-01', 'desk', 'zh');
      await page.getByRole('menuitem', { name: '考核' }).click();
      await choosePeriod(page, '2026-11-02', '2026-11-06');
      await page.getByText('此期间、此条件下没有可考核的对象').waitFor();
      await screenshot(page, 'assessment-empty-desk-zh');
      await choosePeriod(page, '2026-11-23', '2026-11-24');
      await page.getByRole('row', { name: /昆明数据工位/ }).waitFor();
      await page.locator('.recharts-surface').first().waitFor();
      await expectNoViolations(page);
      await screenshot(page, 'assessment-compare-desk-zh');
      for (const [level, subject] of [
        ['客户经理', '李晓梅'],
        ['工位执行人', '胡斌'],
        ['IT支持', 'IT支持'],
        ['工位经理', '昆明数据工位'],
      ] as const) {
        await page.getByText(level, { exact: true }).first().click();
        await page
          .getByRole('row', { name: new RegExp(subject) })
          .first()
          .waitFor();
      }

      const csv = await take(page, 'CSV');
      const xlsx = await take(page, 'XLSX');
      expect(csv.name).toBe('station-managers-2026-11-23-2026-11-24.csv');
      const { rows } = readCsv(csv.bytes);
      expect(rows.at(-1)?.cells.slice(0, 4)).toEqual(['合计 Total', '4', '2', '0.5']);
      expect((await readSheet(xlsx.bytes)).at(-1)?.slice(0, 4)).toEqual(['合计 Total', 4, 2, 0.5]);

      await page.getByRole('button', { name: /^昆明数据工位 · 任务按时率：50%/ }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByText('4 件').waitFor();
      expect(await drawer.getByRole('link').count()).toBe(4);
      await expectNoViolations(page);
      await screenshot(page, 'assessment-cases-desk-zh');
      expect(await drawer.getByRole('link', { name: 'SO-2' }).first().getAttribute('href')).toBe(
        '/cases/order/SO-2',
      );
    });

    it('shows how a figure went and is spread, all figures, and where the time went', async () => {
      const page = await workbench().signInAs('ops-01', 'desk', 'en');
      const phone = await workbench().signInAs('ops-01', 'phone', 'en');
      const period = 'from=2026-11-23&to=2026-11-24';
      const open = async (view: Page, query: string): Promise<void> => {
        await view.goto(`${workbench().house.api.url}/assessment?${period}&${query}`);
      };
      await open(page, 'figure=time-held');
      for (const side of ['Trend', 'Distribution']) {
        await page.getByText(side, { exact: true }).click();
        await page.locator('.recharts-surface').first().waitFor();
        await expectNoViolations(page);
        await screenshot(page, `assessment-${side.toLowerCase()}-desk-en`);
      }
      await open(page, 'view=all');
      await page.getByRole('row', { name: /Total/ }).waitFor();
      await expectNoViolations(page);
      await screenshot(page, 'assessment-all-desk-en');
      await open(page, 'view=time');
      await page.getByText('18 h of working time in all').waitFor();
      await page.locator('.recharts-surface').first().waitFor();
      await expectNoViolations(page);
      await screenshot(page, 'assessment-time-desk-en');
      await page.getByRole('button', { name: /Waiting for a system: 8 h/ }).click();
      await page
        .getByRole('dialog')
        .getByText(/· \d+ cases$/)
        .waitFor();

      for (const view of ['figure', 'all', 'time']) {
        await open(phone, `view=${view}`);
        await phone.locator('main li').first().waitFor();
        await screenshot(phone, `assessment-${view}-phone-en`);
        expect(await phone.getByRole('table').count()).toBe(0);
        expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(390);
      }
      await open(phone, 'view=figure');
      await phone.locator('.recharts-surface').first().waitFor();
      await expectNoViolations(phone);
    });
  });
});
