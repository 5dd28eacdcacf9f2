import { type Channel, channels, takers } from '../../../domain/coverage/channel';
import { isMemberOf } from '../../../domain/people/person';
import type { Myself } from '../../auth/session';
import { type StartKind, startKinds, starts } from './starts';

/** Oneself and those one stands in for. */
function asWhom(myself: Myself): readonly Omit<Myself, 'standsInFor'>[] {
  return [myself, ...myself.standsInFor];
}

/** The channels of coverage requests that somebody enters (COV-1). */
export function channelsOf(myself: Myself): readonly Channel[] {
  return channels.filter((channel) =>
    takers[channel].some((group) => asWhom(myself).some((who) => isMemberOf(who, group))),
  );
}

/** Whether somebody may begin one. */
export function mayStart(kind: StartKind, myself: Myself): boolean {
  if (kind === 'coverage') return channelsOf(myself).length > 0;
  return asWhom(myself).some((who) => who.roles.some((role) => starts[kind].roles.includes(role)));
}

/** The kind of a page's address; null when there is no such kind. */
export function startKindNamed(name: string | undefined): StartKind | null {
  return startKinds.find((kind) => kind === name) ?? null;
}
