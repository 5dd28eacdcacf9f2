import { loopsStory } from './loops-story';
import { orderStory } from './order-story';
import type { Story } from './story';

/** Every story, by the name `--story` knows it by. */
export const stories: Readonly<Record<string, Story>> = {
  order: orderStory,
  loops: loopsStory,
};

export const defaultStory = 'order';
