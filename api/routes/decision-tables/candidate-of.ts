import { z } from 'zod';
import { basedOn } from '../../../domain/calendar/input';
import { authorisationTable, problemsOfAuthorisation } from '../../../domain/authorisation/authorisation';
import { authorisationInput } from '../../../domain/authorisation/input';
import { BusinessError } from '../../../domain/errors';
import type { WantedTable } from '../../../storage/decision-tables/candidate-store';
import type { Caller } from '../../caller';
import { exampleContent } from '../../schemas/decision-table';
import type { Services } from '../../services';

/** What the routes that change decision tables have in common. */
export const ofTables = {
  tag: 'decision-tables',
  access: { roles: ['administrator'], scope: 'everything' },
} as const;

export const tableParams = z.strictObject({
  name: z.string().max(80).meta({ description: '决策表 / decision table', example: authorisationTable }),
});

/** A content of a table, the whole of it, and the version it was made from. */
export const candidateBody = { basedOn, content: authorisationInput };

export const exampleBody = { basedOn: 1, content: exampleContent };

/**
 * A candidate that could be decided by: its rules cover every case and fit its hit policy.
 * @throws BusinessError `not-found` for no table, `invalid-request` for a version there is not, `invalid-table` naming everything wrong
 */
export async function candidateOf(
  { decisions, now }: Services,
  name: string,
  { basedOn: version, content }: z.output<z.ZodObject<typeof candidateBody>>,
  person: Caller,
): Promise<WantedTable> {
  const newest = await decisions.newest(name);
  if (version > newest.version)
    throw new BusinessError('invalid-request', `There is no version ${version} of ${name}.`, [
      { field: 'basedOn', reason: `最新版本为 ${newest.version} / the newest version is ${newest.version}` },
    ]);
  const problems = problemsOfAuthorisation(content);
  if (problems.length > 0)
    throw new BusinessError(
      'invalid-table',
      `Nothing can be decided by this content of ${name}.`,
      problems.map(({ field, reason }) => ({ field: `content.${field}`, reason })),
    );
  return { table: name, basedOn: version, content, by: person.id, at: now() };
}
