import { findHouse } from './demo/find-house';
import { demoOptions } from './demo/options';
import { stageOf } from './demo/stage-of';
import { runMain } from './run-main';

/** Plays a story through the public API; 0 only if everything is as it should be. */
async function main(): Promise<number> {
  const { story, json } = demoOptions(process.argv.slice(2));
  const audience = json ? process.stderr : process.stdout;
  const say = (line: string): void => void audience.write(`${line}\n`);
  const house = await findHouse(say);
  try {
    say(`\n《${story.title.zh}》 ${story.title.en}`);
    const { result, disagreements } = await story.play(stageOf(house.config, say));
    for (const line of disagreements) say(`✗ ${line}`);
    if (disagreements.length === 0) say(`\n✓ ${story.shown.zh} · ${story.shown.en}`);
    if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
    return disagreements.length === 0 ? 0 : 1;
  } finally {
    await house.leave();
  }
}

void runMain(main);
