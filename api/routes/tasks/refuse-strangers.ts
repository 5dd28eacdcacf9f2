import { BusinessError } from '../../../domain/errors';
import type { NamedPerson } from '../../../domain/named-people';
import { isMemberOf } from '../../../domain/people/person';
import type { Services } from '../../services';

/**
 * Looks up the people an answer names: work given to somebody who does not exist would be nobody's.
 * @throws BusinessError `unknown-person`, `not-a-colleague` naming the field
 */
export async function refuseStrangers(
  { views }: Pick<Services, 'views'>,
  named: readonly NamedPerson[],
): Promise<void> {
  if (named.length === 0) return;
  const known = new Map((await views.people.findAll(named.map(({ id }) => id))).map((one) => [one.id, one]));
  for (const { field, id, group } of named) {
    const person = known.get(id);
    const fieldName = `answer.${field}`;
    if (person === undefined)
      throw new BusinessError('unknown-person', `${id} is not in the directory.`, [
        { field: fieldName, reason: '人员不在名录中 / is not in the directory' },
      ]);
    if (!isMemberOf(person, group))
      throw new BusinessError('not-a-colleague', `${id} is not of ${group.department}.`, [
        { field: fieldName, reason: '该人员不属于该部门或岗位 / is not of this department and role' },
      ]);
  }
}
