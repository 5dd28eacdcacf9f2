import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  type Device,
  type Language,
  launchBrowser,
  openContext,
  signIn,
} from '../../../scripts/browser/browse';
import { cacheDir } from '../../../scripts/servers/repository';
import { type FakeSystems, type ServedHouse, openHouseWithWorkbench } from '../../support/served-house';
import { inOrder, problemsOfRecords } from '../../support/records-in-order';
import { startDelivery } from '../../support/run-delivery';
import { hasBrowser, webVariable } from '../../support/test-environment';

/** A served house with its workbench, and browsers of people who sign in. */
export interface Workbench {
  readonly house: ServedHouse<FakeSystems>;
  /** Somebody picks themselves on the sign-in page, each in a browser of their own, and stands on the first page. */
  signInAs(personId: string, device: Device, language: Language): Promise<Page>;
}

const patienceMs = 60_000;

// A story has many pages, and the machine may have other work.
jest.setTimeout(240_000);

/** Tests that drive a browser: skipped where none can be had, and the run has said why. */
export const describeInBrowser = hasBrowser() ? describe : describe.skip;

/** A workbench for every test of a file. A message on a page's console that is an error fails the test in which it came. */
export function useWorkbench(): () => Workbench {
  let house: ServedHouse<FakeSystems>;
  let browser: Browser;
  let stopDelivery: () => Promise<void>;
  let contexts: BrowserContext[] = [];
  let errors: string[] = [];

  const signInAs = async (personId: string, device: Device, language: Language): Promise<Page> => {
    const context = await openContext(browser, device, language, patienceMs);
    contexts.push(context);
    const page = await context.newPage();
    page.on('console', (message) => {
      // What the API refuses is no fault of the page, nor is a network that is taken away; the browser notes it all the same.
      const isRefusal = message.text().includes('status of 4') && message.location().url.includes('/api/v1/');
      const isOffline = /net::ERR_INTERNET_DISCONNECTED|NotLoaded: /.test(message.text());
      if (message.type() === 'error' && !isRefusal && !isOffline)
        errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${String(error)}`));
    await signIn(page, house.api.url, personId);
    return page;
  };

  beforeAll(async () => {
    house = await openHouseWithWorkbench();
    stopDelivery = startDelivery(house.store);
    browser = await launchBrowser(webVariable('TEST_CHROMIUM'));
  });

  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const said = errors;
    [contexts, errors] = [[], []];
    expect(said).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    if (house === undefined) return;
    await stopDelivery();
    const problems = await problemsOfRecords(house.store);
    await house.close();
    expect(problems).toEqual(inOrder);
  });

  return () => ({ house, signInAs });
}

/** A picture of the whole page, in .cache/screenshots, for people to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const dir = path.join(cacheDir, 'screenshots');
  mkdirSync(dir, { recursive: true });
  await page.screenshot({ path: path.join(dir, `${name}.png`), fullPage: true, animations: 'disabled' });
}
