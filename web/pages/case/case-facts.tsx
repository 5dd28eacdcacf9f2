import { Descriptions, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendar } from '../../data/use-calendar';
import { usePersonName } from '../../data/use-people';
import { DueTag } from '../../parts/due-tag';
import { LocalTime } from '../../parts/local-time';
import { budgetMs } from '../../../domain/calendar/working-time';
import type { Control, WholeAnswer } from './case-answers';
import { CustomerName } from './customer-name';
import { Holder, WorkingTime } from './holder';
import { factStyles } from './fact-styles';

const columns = { xs: 1, md: 2 };

/** The customer, the promise and what is left of it, and who holds the case since when. */
export function CaseFacts({ found, control }: { found: WholeAnswer; control: Control }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { customerNo, customerName, managerId, startedAt, closedAt } = found;
  const { responsible, forecast, stageLabel } = control;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      'common.customer',
      <CustomerName key="c" customerNo={customerNo} customerName={customerName} tab={null} />,
    ],
    ['common.manager', nameOf(managerId)],
    ['case.startedAt', <LocalTime key="s" at={startedAt} />],
    ['case.promise', <Promised key="p" control={control} closedAt={closedAt} />],
    ...(responsible === null || stageLabel === null
      ? []
      : [
          [
            'case.heldBy',
            <span key="h">
              <Holder {...responsible} /> · {t(`case.holding-${responsible.kind}`)} · {t('case.since')}{' '}
              <LocalTime at={responsible.since} /> · {t('case.heldFor')}{' '}
              <WorkingTime ms={responsible.heldMs} />
            </span>,
          ] as const,
        ]),
    ...(forecast === null || forecast === undefined
      ? []
      : [
          [
            'case.forecast',
            <span key="f">
              <LocalTime at={forecast.p50} />
              {forecast.p80 !== forecast.p50 && (
                <>
                  {' ~ '}
                  <LocalTime at={forecast.p80} />
                </>
              )}{' '}
              (
              {forecast.basis === 'plan'
                ? t('case.byPlan')
                : t('case.byHistory', { count: forecast.samples })}
              )
            </span>,
          ] as const,
        ]),
    ...(closedAt === null ? [] : [['case.closedAt', <LocalTime key="e" at={closedAt} />] as const]),
  ];
  return (
    <Descriptions
      size="small"
      bordered
      styles={factStyles}
      column={columns}
      items={rows.map(([name, children]) => ({ key: name, label: t(name), children }))}
    />
  );
}

function Promised({ control: { promise }, closedAt }: { control: Control; closedAt: string | null }) {
  const { t } = useTranslation();
  const calendar = useCalendar();
  if (promise === null) return <>{t('case.noPromise')}</>;
  const { clock, dueAt, leftMs } = promise;
  const isOver = closedAt !== null || clock.stoppedAt !== null;
  if (isOver)
    return (
      <>
        <LocalTime at={clock.stoppedAt ?? dueAt} /> {t(`case.clock-${clock.state}`)}
      </>
    );
  const all = calendar === null ? null : budgetOf(calendar, promise);
  const left = all === null || all === 0 ? null : Math.min(100, Math.round((leftMs / all) * 100));
  return (
    <>
      <LocalTime at={dueAt} />{' '}
      <DueTag
        startedAt={clock.startedAt}
        dueAt={clock.state === 'paused' ? null : dueAt}
        state={clock.state}
      />
      {left !== null && (
        <div style={{ maxWidth: 260 }}>
          <Progress
            percent={left}
            size="small"
            status={left === 0 ? 'exception' : 'normal'}
            format={(percent) => t('case.percentLeft', { percent: percent ?? 0 })}
            style={{ margin: 0 }}
            aria-label={t('case.percentLeft', { percent: left })}
          />
        </div>
      )}
    </>
  );
}

function budgetOf(
  calendar: NonNullable<ReturnType<typeof useCalendar>>,
  { clock }: NonNullable<Control['promise']>,
): number {
  return budgetMs(calendar, clock.startedAt, clock.budget as Parameters<typeof budgetMs>[2]);
}
