import { parseArgs } from 'node:util';
import type { Story } from './story';
import { defaultStory, stories } from './stories';

export interface DemoOptions {
  readonly story: Story;
  /** One line of JSON on standard output, everything for people on standard error. */
  readonly json: boolean;
}

/** @throws Error that says how to use the command */
export function demoOptions(args: readonly string[]): DemoOptions {
  const names = Object.keys(stories);
  const usage = `Usage: npm run demo -- [--story ${names.join('|')}] [--json]`;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { story: { type: 'string' }, json: { type: 'boolean' } },
    });
    const name = values.story ?? defaultStory;
    const story = Object.hasOwn(stories, name) ? stories[name] : undefined;
    if (story === undefined) throw new Error(`There is no story ${name}.`);
    return { story, json: values.json === true };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error });
  }
}
