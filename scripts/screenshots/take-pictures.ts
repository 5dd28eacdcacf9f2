import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Language, openContext, signIn } from '../browser/browse';
import type { Picture } from './picture';
import type { Scene } from './scene';

const patienceMs = 60_000;
/** Longer than any transition of a page. */
const restMs = 800;

/** Takes every picture in one language into `dir`, one person after the other; answers what went wrong on the pages. */
export async function takePictures(
  browser: Browser,
  url: string,
  {
    pictures,
    scene,
    language,
    dir,
  }: {
    readonly pictures: readonly Picture[];
    readonly scene: Scene;
    readonly language: Language;
    readonly dir: string;
  },
): Promise<readonly string[]> {
  await mkdir(dir, { recursive: true });
  const wrong: string[] = [];
  for (const picture of pictures) {
    const context = await openContext(browser, picture.device, language, patienceMs);
    try {
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(`${picture.name} (${language}): ${message.text()}`);
      });
      page.on('pageerror', (error) => wrong.push(`${picture.name} (${language}): ${String(error)}`));
      const address = new URL(picture.path(scene), url).href;
      if (picture.person === null) await page.goto(address);
      else await signIn(page, address, picture.person);
      await atRest(page);
      await page.screenshot({ path: path.join(dir, `${picture.name}.png`), fullPage: true });
    } finally {
      await context.close();
    }
  }
  return wrong;
}

/** Waits until nothing is loading any more. The event stream never ends, so a quiet network cannot be waited for. */
async function atRest(page: Page): Promise<void> {
  await page.locator('.ant-skeleton-active, .ant-spin-spinning').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(restMs);
}
