import type { LimitTableAnswer } from '../../../../api/schemas/limits';
import { differences } from '../../../../domain/limits/differences';
import { VersionList, useVersions } from '../shared/version-list';
import { DifferencesTable } from './differences-table';

/** The versions of a table of limits, each with what it has otherwise than the one before. */
export function LimitVersions({ table }: { table: string }) {
  const versions = useVersions<LimitTableAnswer>(
    ['limits', table],
    `/api/v1/limits/${encodeURIComponent(table)}`,
  );
  return (
    <VersionList
      query={versions}
      columns={[]}
      opensTo={({ content }, before) =>
        before === null ? null : (
          <DifferencesTable
            items={differences(before.content, content).map((change) => ({
              ...change,
              dueBefore: null,
              dueAfter: null,
            }))}
          />
        )
      }
    >
      {null}
    </VersionList>
  );
}
