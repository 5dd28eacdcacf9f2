import { channelsTakenBy } from '../domain/coverage/channel';
import type { Role } from '../domain/people/department';
import type { Person } from '../domain/people/person';
import {
  customersManagerWord,
  departmentWord,
  stationWord,
  wordsOfHolding,
  wordsOfWork,
} from '../domain/process/task-audience';
import type { Caller } from './caller';
import type { ScopeFilter } from './route';

const everything: ScopeFilter = {};
const nothing: ScopeFilter = { _id: { $in: [] } };

const overseers: readonly Role[] = [
  'operations',
  'administrator',
  'it-support',
  'area-manager',
  'chief-representative',
];

function isOneOf(person: Person, roles: readonly Role[]): boolean {
  return person.roles.some((role) => roles.includes(role));
}

/** What at least one of these scopes shows. */
function unionOf(scopes: readonly ScopeFilter[]): ScopeFilter {
  if (scopes.includes(everything)) return everything;
  const [first, ...others] = scopes.filter((scope) => scope !== nothing);
  if (first === undefined) return nothing;
  return others.length === 0 ? first : { $or: [first, ...others] };
}

/** What the caller may see themselves, and what those they stand in for may (O2A-5). */
function withAbsent(own: (person: Person) => ScopeFilter): (caller: Caller) => ScopeFilter {
  return (caller) => unionOf([caller, ...caller.standsInFor].map(own));
}

/** The tasks that these words of the caller's, or of those they stand in for, find. */
function withWords(caller: Caller, wordsOf: (person: Person) => readonly string[]): ScopeFilter {
  const words = [caller, ...caller.standsInFor].flatMap(wordsOf);
  return { audience: { $in: [...new Set(words)] } };
}

/** The tasks a person may work on: their groups', except those kept for others by name. */
export function tasksFor(caller: Caller): ScopeFilter {
  return withWords(caller, wordsOfWork);
}

function wordsSeen(person: Person): readonly string[] {
  const { id, department, station, localNetworks } = person;
  const seen = [...wordsOfWork(person), ...wordsOfHolding(id)];
  if (isOneOf(person, ['account-manager'])) seen.push(customersManagerWord(id));
  if (isOneOf(person, ['department-head'])) seen.push(departmentWord(department));
  if (isOneOf(person, ['station-manager']) && station !== null)
    seen.push(...localNetworks.map((localNetwork) => stationWord(station, localNetwork)));
  return seen;
}

/**
 * The tasks a person may see: those they may work on, hold or delegated; as an account manager also all of their customers'; as head
 * of a department its own, as manager of a station the station's; operations, IT support and area managers all.
 */
export function taskScope(caller: Caller): ScopeFilter {
  const seesAll = [caller, ...caller.standsInFor].some((person) => isOneOf(person, overseers));
  return seesAll ? everything : withWords(caller, wordsSeen);
}

function seesEveryProcess(person: Person): boolean {
  if (isOneOf(person, overseers)) return true;
  if (person.department === 'sales-desk') return isOneOf(person, ['desk-clerk', 'department-head']);
  return person.department === 'key-accounts' && isOneOf(person, ['department-head']);
}

function ownProcessScope(person: Person): ScopeFilter {
  const own = ownWholeScope(person);
  if (own === everything || !isOneOf(person, ['account-manager'])) return own;
  // Of a case that several customers' requests were joined in, each one's manager sees how it goes (COV-1).
  return { $or: [own, { 'details.requesterManagers': person.id }] };
}

function ownWholeScope(person: Person): ScopeFilter {
  if (seesEveryProcess(person)) return everything;
  const { id, department, station, localNetworks } = person;
  if (isOneOf(person, ['account-manager'])) return { managerId: id };
  // Every order passes through these two: having been involved says nothing there.
  if (department === 'sales-desk' || department === 'key-accounts') return nothing;
  if (station !== null) {
    if (!isOneOf(person, ['station-executor', 'station-manager'])) return nothing;
    return { involved: { $in: localNetworks.map((network) => `${department}:${station}:${network}`) } };
  }
  if (department === 'call-centre' && isOneOf(person, ['specialist', 'department-head']))
    return {
      $or: [
        { involved: { $regex: '^call-centre:' } },
        // Whoever calls again reaches a colleague of who took the request (COV-1).
        { kind: 'coverage', 'details.requesterChannels': { $in: channelsTakenBy(department) } },
      ],
    };
  if (isOneOf(person, ['department-head'])) return { involved: { $regex: `^${department}:` } };
  // A department's people in a local network are its district centre there (COV-1).
  const centres = localNetworks.map((network) => `${department}:*:${network}`);
  return isOneOf(person, ['specialist']) ? { involved: { $in: [`${department}:*:*`, ...centres] } } : nothing;
}

/**
 * The processes a person may see. Operations, IT support, the managers above, the sales desk and the head of key accounts: all; an
 * account manager: those of their customers; heads, specialists and stations of other departments: those they work or worked on; the call
 * centre besides: coverage requests that came in by its channels; anybody else: none.
 */
export const processScope = withAbsent(ownProcessScope);

/** Those of them they see wholly: all but the ones they only follow because a customer of theirs joined (api/onlookers.ts). */
export const wholeProcessScope = withAbsent(ownWholeScope);

/** Who may see every customer: the sales desk, the heads, and those who watch over the whole; besides, the call centre. */
const customerReaders: readonly Role[] = [...overseers, 'desk-clerk', 'department-head'];

function ownCustomerScope(person: Person): ScopeFilter {
  if (isOneOf(person, customerReaders)) return everything;
  // One face for whoever calls (COV-1, AFT-1).
  if (person.department === 'call-centre' && isOneOf(person, ['specialist'])) return everything;
  return isOneOf(person, ['account-manager']) ? { managerId: person.id } : nothing;
}

function ownForecastScope(person: Person): ScopeFilter {
  return person.department === 'network-planning' ? everything : ownProcessScope(person);
}

/** The needs a person may see forecast: network planning all of them (SOL-8), others those of the processes they may see. */
export const forecastScope = withAbsent(ownForecastScope);

/** The customers a person may see: some roles every one, account managers their own, anybody else none. */
export const customerScope = withAbsent(ownCustomerScope);

function ownManagerChangeScope(person: Person): ScopeFilter {
  const { id, department } = person;
  if (isOneOf(person, overseers)) return everything;
  if (department !== 'key-accounts') return nothing;
  if (isOneOf(person, ['department-head'])) return everything;
  return isOneOf(person, ['account-manager'])
    ? { $or: [{ managerId: id }, { 'details.fromManagerId': id }] }
    : nothing;
}

/** The changes of account manager a person may see: the two managers their own, who is above them and who watches over the whole all. */
export const managerChangeScope = withAbsent(ownManagerChangeScope);

/** The processes of every kind a person may see. */
export function anyProcessScope(caller: Caller): ScopeFilter {
  const [changes, others] = [managerChangeScope(caller), processScope(caller)];
  if (changes === everything && others === everything) return everything;
  return {
    $or: [
      { $and: [{ kind: 'manager-change' }, changes] },
      { $and: [{ kind: { $ne: 'manager-change' } }, others] },
    ],
  };
}

function ownAbsenceScope(person: Person): ScopeFilter {
  if (isOneOf(person, ['administrator'])) return everything;
  const { id, department, station, localNetworks } = person;
  const seen: ScopeFilter[] = [{ personId: id }, { deputyId: id }];
  if (isOneOf(person, ['area-manager'])) seen.push({ 'absent.roles': 'account-manager' });
  if (isOneOf(person, ['department-head'])) seen.push({ 'absent.department': department });
  if (isOneOf(person, ['station-manager']) && station !== null) {
    const here = { 'absent.department': department, 'absent.station': station };
    seen.push({ ...here, 'absent.localNetworks': { $in: localNetworks } });
  }
  return { $or: seen };
}

/** The absences a person may see: their own, those they are the deputy in, those of people they manage; administrators all. */
export const absenceScope = withAbsent(ownAbsenceScope);
