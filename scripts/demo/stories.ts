import { deskStory } from './desk-story';
import { loopsStory } from './loops-story';
import { orderStory } from './order-story';
import type { Story } from './story';

/** Every story, by the name `--story` knows it by. */
export const stories: Readonly<Record<string, Story>> = {
  order: orderStory,
  loops: loopsStory,
  desk: deskStory,
};

export const defaultStory = 'order';
