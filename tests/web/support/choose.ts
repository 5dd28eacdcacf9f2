import type { Locator, Page } from 'playwright-core';

/** Chooses in the field of that name; `within`: the page, or the dialog it is in. See `pick`. */
export async function choose(
  within: Page | Locator,
  field: string,
  typed: string | null,
  option: string,
): Promise<void> {
  await pick(within.getByRole('combobox', { name: field }), typed, option);
}

/** Types what is known of what is looked for, null for nothing, and takes what the field offers. */
export async function pick(box: Locator, typed: string | null, option: string): Promise<void> {
  await box.click();
  if (typed !== null) await box.fill(typed);
  const offered = box.page().locator('.ant-select-dropdown:visible');
  await offered.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
  // A field of several stays open for the next.
  if ((await box.getAttribute('aria-expanded')) === 'true') await box.press('Escape');
  await offered.waitFor({ state: 'hidden' });
}
