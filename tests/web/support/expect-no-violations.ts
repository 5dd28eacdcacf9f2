import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';

/** In the browser: nothing fades in or out any more, so that every colour is the one people see. What turns for ever does not count. */
const isStill = `document.querySelector('[class*="-help-item-leave"]') === null &&
  document.getAnimations().every((one) =>
    one.playState !== 'running' || one.effect?.getComputedTiming().iterations === Infinity)`;

/** The page can be used by everybody: axe-core finds nothing serious or critical on it. */
export async function expectNoViolations(page: Page): Promise<void> {
  await eventually(async () => await page.evaluate<boolean>(isStill));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const where = serious.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }));
  expect(where).toEqual([]);
}
