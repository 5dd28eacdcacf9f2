import type { Json } from '../json';
import { accountManagers, networkMaintenance } from '../people/groups';
import type { WorkGroup } from '../people/person';
import type { CoverageAnswers } from './answers';

/** Somebody an answer names, and of which group they have to be. */
export interface NamedPerson {
  readonly field: string;
  readonly id: string;
  readonly group: WorkGroup;
}

/** Whom the answers of a coverage request name (COV-2). */
export function peopleOfCoverageAnswer(name: string, answer: Json): readonly NamedPerson[] {
  if (name === 'coverage-assign-manager') {
    const given = answer as CoverageAnswers['coverage-assign-manager'];
    return given.decision === 'own'
      ? []
      : [{ field: 'managerId', id: given.managerId, group: accountManagers }];
  }
  if (name !== 'coverage-name-technician') return [];
  const { technicianId } = answer as CoverageAnswers['coverage-name-technician'];
  return [{ field: 'technicianId', id: technicianId, group: networkMaintenance }];
}
