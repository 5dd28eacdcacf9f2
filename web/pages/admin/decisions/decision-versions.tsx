import type { DecisionTableAnswer } from '../../../../api/schemas/decision-table';
import type { Authorisation } from '../../../../domain/authorisation/authorisation';
import { VersionList, useVersions } from '../shared/version-list';
import { RulesTable } from './rules-table';

/** The versions of a decision table, each with the rules it had. */
export function DecisionVersions({ table }: { table: string }) {
  const versions = useVersions<DecisionTableAnswer>(
    ['decision-tables', table],
    `/api/v1/decision-tables/${encodeURIComponent(table)}`,
  );
  return (
    <VersionList
      query={versions}
      columns={[]}
      opensTo={(version) => (
        <RulesTable
          table={version}
          rules={(version.content as unknown as Authorisation).rules}
          onChange={null}
        />
      )}
    >
      {null}
    </VersionList>
  );
}
