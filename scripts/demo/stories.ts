import { contractStory } from './contract-story';
import { coverageStory } from './coverage-story';
import { exitStory } from './exit-story';
import { deskStory } from './desk-story';
import { loopsStory } from './loops-story';
import { orderStory } from './order-story';
import { solutionStory } from './solution-story';
import type { Story } from './story';

/** Every story, by the name `--story` knows it by. */
export const stories: Readonly<Record<string, Story>> = {
  order: orderStory,
  loops: loopsStory,
  coverage: coverageStory,
  solution: solutionStory,
  contract: contractStory,
  exit: exitStory,
  desk: deskStory,
};

export const defaultStory = 'order';
