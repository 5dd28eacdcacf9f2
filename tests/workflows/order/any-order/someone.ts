import * as fc from 'fast-check';
import { demoPeople } from '../../../../api/auth/embedded/people';
import { type PersonActor, actorOf } from '../../../../domain/process/actor';

/** Somebody who tries something: mostly one of those who may, at times anybody. */
export interface Someone {
  readonly may: boolean;
  readonly pick: number;
}

export const anySomeone: fc.Arbitrary<Someone> = fc.record({
  may: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  pick: fc.nat(200),
});

const everybody = demoPeople.map(actorOf);

/** The person meant: among those `who` is true of, if there are any. */
export function thePerson({ may, pick }: Someone, who: (person: PersonActor) => boolean): PersonActor {
  const entitled = may ? everybody.filter(who) : [];
  const among = entitled.length > 0 ? entitled : everybody;
  const person = among[pick % among.length];
  if (person === undefined) throw new RangeError('There is nobody at all');
  return person;
}
