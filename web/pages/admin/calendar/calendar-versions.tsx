import { Button, Flex, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionAnswer } from '../../../../api/schemas/calendar';
import { usePersonName } from '../../../data/use-people';
import { LocalTime } from '../../../parts/local-time';
import { Loaded } from '../../../parts/page-state';
import { PublishDialog } from '../shared/publish-dialog';
import { VersionList, useVersions } from '../shared/version-list';
import { DaysChanged } from './days-changed';
import { type AppliedVersion, useAppliedVersion } from './use-calendars';

/** The versions of a calendar, and the newest one applied to what is on its way. */
export function CalendarVersions({ id, newest }: { id: string; newest: number }) {
  const { t } = useTranslation();
  const versions = useVersions<VersionAnswer>(['calendars', id], `/api/v1/calendars/${id}`);
  const applied = useAppliedVersion(id, newest);
  return (
    <VersionList
      query={versions}
      opensTo={(after, before) => (before === null ? null : <DaysChanged before={before} after={after} />)}
      columns={[
        {
          key: 'known-years',
          title: t('admin.knownYears'),
          render: ({ knownYears }) => `${knownYears[0] ?? '—'} – ${knownYears.at(-1) ?? '—'}`,
        },
      ]}
    >
      <Loaded query={applied}>{(version) => <Application id={id} version={version} />}</Loaded>
    </VersionList>
  );
}

/** How far the newest version was applied to open processes; the way to apply it. */
function Application({
  id,
  version: { version, behind, application },
}: {
  id: string;
  version: AppliedVersion;
}) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const [isApplying, setApplying] = useState(false);
  const isRunning = application !== null && application.finishedAt === null;
  const done = application === null ? 0 : application.done + application.skipped + application.failed.length;
  const all = done + behind;
  return (
    <Flex vertical gap={8} style={{ marginBlockEnd: 12 }} aria-live="polite">
      <Flex gap={8} align="center" wrap>
        <span>{behind === 0 ? t('admin.nobodyBehind') : t('admin.behind', { count: behind })}</span>
        {behind > 0 && (
          <Button disabled={isRunning} onClick={() => setApplying(true)}>
            {t('admin.apply')}
          </Button>
        )}
      </Flex>
      {application !== null && (
        <>
          <Progress
            percent={all === 0 ? 100 : Math.round((100 * done) / all)}
            status={isRunning ? 'active' : application.failed.length > 0 ? 'exception' : 'success'}
            aria-label={t('admin.apply')}
          />
          <span>
            {t('admin.applied', {
              who: nameOf(application.requestedBy),
              done: application.done,
              skipped: application.skipped,
              failed: application.failed.length,
            })}{' '}
            · <LocalTime at={application.startedAt} /> · {application.reason}
          </span>
          {application.failed.length > 0 && <span>{application.failed.join(t('admin.listSeparator'))}</span>}
        </>
      )}
      {isApplying && (
        <PublishDialog
          title={t('admin.applyVersion', { version })}
          about={t('admin.applyAbout', { count: behind })}
          path={`/api/v1/calendars/${id}/versions/${version}/apply`}
          bodyOf={(reason) => ({ reason })}
          onDone={() => setApplying(false)}
          onClose={() => setApplying(false)}
        />
      )}
    </Flex>
  );
}
