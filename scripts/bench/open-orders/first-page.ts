import type { Page } from 'playwright-core';
import { launchBrowser, openContext, signIn } from '../../browser/browse';
import { percentile } from '../figures';

/** From asking for the workbench's first page until a task on it can be taken, ms. */
export interface FirstPage {
  /** A browser that has never been here. */
  readonly cold: number;
  /** One that has the scripts. */
  readonly warm: number;
}

/** Whose inbox has most of the open tasks. */
const person = 'am-01';
const times = 5;
const patienceMs = 60_000;

/** How long the first page takes, the middle one of several times each. */
export async function firstPage(executablePath: string, url: string): Promise<FirstPage> {
  const browser = await launchBrowser(executablePath);
  try {
    const cold: number[] = [];
    const warm: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const context = await openContext(browser, 'desk', 'zh', patienceMs);
      const page = await context.newPage();
      await signIn(page, `${url}/tasks?show=claimable`, person);
      cold.push(await untilInteractive(page, true));
      warm.push(await untilInteractive(page, false));
      await context.close();
    }
    return { cold: percentile(cold, 50), warm: percentile(warm, 50) };
  } finally {
    await browser.close();
  }
}

/** Somebody who is signed in asks for the page anew. */
async function untilInteractive(page: Page, forgetsScripts: boolean): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: forgetsScripts });
  const began = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await page.locator('tbody tr a[href^="/tasks/"]').first().click({ trial: true });
  return performance.now() - began;
}
