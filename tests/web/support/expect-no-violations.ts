import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The page can be used by everybody: axe-core finds nothing serious or critical on it. */
export async function expectNoViolations(page: Page): Promise<void> {
  // The workbench has no frames: nothing has to be gathered on a page of its own, which would cost as much again.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const where = serious.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }));
  expect(where).toEqual([]);
}
