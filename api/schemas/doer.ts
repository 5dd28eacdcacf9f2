import { z } from 'zod';
import type { Actor } from '../../domain/process/actor';

/** Who did something, and the absent one they did it for. */
export const doer = z.object({
  id: z.string(),
  onBehalfOf: z.string().nullable().meta({ description: '代理谁 / for whom they stand in' }),
});

/** Who caused an event, as the API shows it; a part of the system by its name. */
export function doerOf(actor: Actor): z.input<typeof doer> {
  return actor.kind === 'person'
    ? { id: actor.id, onBehalfOf: actor.onBehalfOf?.id ?? null }
    : { id: actor.name, onBehalfOf: null };
}

export const exampleDoer: z.input<typeof doer> = { id: 'am-01', onBehalfOf: null };
