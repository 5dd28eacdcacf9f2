import { type Channel, channels, takers } from '../../../domain/coverage/channel';
import { type Person, isMemberOf } from '../../../domain/people/person';
import { type StartKind, startKinds, starts } from './starts';

type Who = Omit<Person, 'id' | 'name'>;

/** Somebody, and those they stand in for. */
interface Starter extends Who {
  readonly standsInFor: readonly Who[];
}

function asWhom(myself: Starter): readonly Who[] {
  return [myself, ...myself.standsInFor];
}

/** The channels of coverage requests that somebody enters (COV-1). */
export function channelsOf(myself: Starter): readonly Channel[] {
  return channels.filter((channel) =>
    takers[channel].some((group) => asWhom(myself).some((who) => isMemberOf(who, group))),
  );
}

/** Whether somebody may begin one. */
export function mayStart(kind: StartKind, myself: Starter): boolean {
  if (kind === 'coverage') return channelsOf(myself).length > 0;
  return asWhom(myself).some((who) => who.roles.some((role) => starts[kind].roles.includes(role)));
}

/** Whether there is anything at all that somebody may begin. */
export function mayStartAnything(myself: Starter): boolean {
  return startKinds.some((kind) => mayStart(kind, myself));
}

/** The kind of a page's address; null when there is no such kind. */
export function startKindNamed(name: string | undefined): StartKind | null {
  return startKinds.find((kind) => kind === name) ?? null;
}
