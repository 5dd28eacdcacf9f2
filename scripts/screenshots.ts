import path from 'node:path';
import { launchBrowser } from './browser/browse';
import { ensureChromium } from './browser/ensure-chromium';
import { stageOf } from './demo/stage-of';
import { startHouse } from './demo/start-house';
import { runMain } from './run-main';
import { pictures } from './screenshots/pictures';
import { setTheScene } from './screenshots/set-the-scene';
import { takePictures } from './screenshots/take-pictures';

const languages = ['zh', 'en'] as const;
const root = path.resolve(__dirname, '..', 'docs', 'images', 'workbench');

/** Takes a picture of every page of the workbench in both languages, for the documentation; 0 when no page complained. */
async function main(): Promise<number> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const executablePath = await ensureChromium(process.env['CHROMIUM_PATH'] ?? null, say);
  const house = await startHouse(say);
  try {
    const scene = await setTheScene(stageOf(house.config, say));
    const browser = await launchBrowser(executablePath);
    try {
      const wrong: string[] = [];
      for (const language of languages) {
        const dir = path.join(root, language);
        const asked = { pictures, scene, language, dir };
        wrong.push(...(await takePictures(browser, house.config.api.publicUrl, asked)));
        say(`${pictures.length} → ${path.relative(process.cwd(), dir)}`);
      }
      for (const line of wrong) say(`✗ ${line}`);
      return wrong.length === 0 ? 0 : 1;
    } finally {
      await browser.close();
    }
  } finally {
    await house.leave();
  }
}

void runMain(main);
