import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

/** What people sit before. */
export const devices = {
  desk: { viewport: { width: 1366, height: 768 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

export type Device = keyof typeof devices;
export type Language = 'zh' | 'en';

/** What keeps Chromium from looking for things on the network that are none of its business here. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium nobody sees. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  return await chromium.launch({ executablePath, args: quiet });
}

/**
 * Somebody's own browser, with the workbench in their language. `patienceMs`: how long anything is waited for; never for a motion,
 * because they asked for none.
 */
export async function openContext(
  browser: Browser,
  device: Device,
  language: Language,
  patienceMs: number,
): Promise<BrowserContext> {
  const context = await browser.newContext({ ...devices[device], locale: 'zh-CN', reducedMotion: 'reduce' });
  context.setDefaultTimeout(patienceMs);
  // In the browser, not here.
  await context.addInitScript({ content: `localStorage.setItem('bihuan.language', '${language}');` });
  return context;
}

/** Picks a person on the sign-in page, and stands on the page that was asked for. */
export async function signIn(page: Page, url: string, personId: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: personId }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}
