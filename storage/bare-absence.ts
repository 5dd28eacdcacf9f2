import type { Absence } from '../domain/people/absence';
import type { StoredAbsence } from './documents';

/** An absence as the rest of the house knows it. */
export function bareAbsence(stored: StoredAbsence): Absence {
  const { _id, absent: _absent, requestKey: _requestKey, endRequestKey: _endRequestKey, ...absence } = stored;
  return absence;
}
