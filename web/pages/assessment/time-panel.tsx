import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { departmentLabels } from '../../../domain/people/department';
import { labelOf } from '../../../domain/process/labels';
import { useApi } from '../../auth/session';
import { Loaded, Nothing } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import { type AssessmentAsked, queryOf } from './asked';
import { Behind } from './behind';
import { Beside } from './beside';
import { useOpenCases } from './cases-asked';
import { TimeStack } from './charts/lazy-charts';
import { FigureTable } from './figure-table';
import { hoursOf } from './figure-value';
import { type TimeLine, holdings, stacksOf } from './time-stacks';

interface WhereTimeGoes {
  readonly items: readonly TimeLine[];
  readonly workingMs: number;
  readonly behind: number;
}

const groupings = ['stage', 'department'] as const;

/** Where the time went: by stage or by whose it was, and why it was there (ASM-3). */
export function TimePanel({ asked }: { asked: AssessmentAsked }) {
  const { t } = useTranslation();
  const api = useApi();
  const query = queryOf(asked, asked);
  const found = useQuery({
    queryKey: ['assessment', 'time', query],
    queryFn: () => api.get<WhereTimeGoes>('/api/v1/assessment/time', query),
    staleTime: 60_000,
  });
  return (
    <Loaded query={found}>
      {(time) => (
        <>
          <Behind count={time.behind} onAgain={() => void found.refetch()} />
          {time.items.length === 0 ? (
            <Nothing text={t('assessment.noTime')} />
          ) : (
            <TimeCard asked={asked} time={time} />
          )}
        </>
      )}
    </Loaded>
  );
}

function TimeCard({ asked, time }: { asked: AssessmentAsked; time: WhereTimeGoes }) {
  const { t } = useTranslation();
  const label = useLabel();
  const [by, setBy] = useState<(typeof groupings)[number]>('stage');
  const stageName = (stage: string | null): string =>
    stage === null ? t('assessment.noStage') : label(labelOf('stage', stage));
  const nameOf = (line: TimeLine): string =>
    by === 'stage' ? stageName(line.stage) : label(departmentLabels[line.department]);
  return (
    <Card size="small">
      <Flex justify="space-between" align="center" gap={8} wrap style={{ marginBlockEnd: 12 }}>
        <h2 style={{ fontSize: 16, margin: 0 }}>
          {t('assessment.timeInAll', { hours: hoursOf(time.workingMs) })}
        </h2>
        <Segmented
          aria-label={t('assessment.groupBy')}
          value={by}
          options={groupings.map((value) => ({ value, label: t(`assessment.by-${value}`) }))}
          onChange={setBy}
        />
      </Flex>
      <Beside
        chart={
          <TimeStack
            title={t('assessment.view-time')}
            stacks={stacksOf(time.items, nameOf)}
            series={holdings.map((key) => ({ key, name: t(`assessment.holding-${key}`) }))}
            total={(hours) => t('assessment.hoursShort', { hours })}
          />
        }
        table={<TimeTable asked={asked} items={time.items} stageName={stageName} />}
      />
    </Card>
  );
}

function TimeTable({
  asked: { from, to },
  items,
  stageName,
}: {
  asked: AssessmentAsked;
  items: readonly TimeLine[];
  stageName: (stage: string | null) => string;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const open = useOpenCases();
  return (
    <FigureTable<TimeLine>
      rows={items}
      keyOf={({ stage, holding, department }) => `${stage} ${holding} ${department}`}
      perPage={20}
      heads={[
        { key: 'stage', title: t('common.stage'), render: ({ stage }) => stageName(stage) },
        {
          key: 'department',
          title: t('assessment.heldBy'),
          render: ({ department }) => label(departmentLabels[department]),
        },
        {
          key: 'why',
          title: t('assessment.why'),
          render: ({ holding }) => t(`assessment.holding-${holding}`),
        },
      ]}
      numbers={[
        {
          key: 'time',
          title: t('assessment.value-total'),
          render: ({ stage, holding, department, workingMs }) => {
            const text = t('assessment.hoursShort', { hours: hoursOf(workingMs) });
            const title = `${stageName(stage)} · ${label(departmentLabels[department])} · ${t(`assessment.holding-${holding}`)}`;
            return (
              <Button
                type="link"
                size="small"
                style={{ paddingInline: 0 }}
                aria-label={t('assessment.openCases', { title, value: text })}
                onClick={() =>
                  open({
                    figure: 'time-held',
                    subject: null,
                    time: { stage: stage ?? 'none', holding, department },
                    title,
                    from,
                    to,
                  })
                }
              >
                {text}
              </Button>
            );
          },
        },
        {
          key: 'share',
          title: t('assessment.shareOfAll'),
          render: ({ share }) => `${Math.round(share * 1000) / 10}%`,
        },
      ]}
    />
  );
}
