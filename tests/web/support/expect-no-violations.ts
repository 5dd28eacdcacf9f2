import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The page can be used by everybody: axe-core finds nothing serious or critical on it. */
export async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const where = serious.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }));
  expect(where).toEqual([]);
}
