import { Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { namedClock } from '../../../api/routes/processes/clocks';
import { budgetText } from '../../../domain/clock/budget-text';
import { DueTag } from '../../parts/due-tag';
import { LocalTime } from '../../parts/local-time';
import { Loaded, Nothing } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import type { CaseRef } from './case-kinds';
import { ClockExplained } from './clock-explained';
import { useCasePart } from './use-case';

type Clock = z.input<typeof namedClock>;

const running: readonly Clock['state'][] = ['running', 'paused', 'breached'];

function isRunning({ state, stoppedAt }: Clock): boolean {
  return stoppedAt === null && running.includes(state);
}

/** All clocks of a case, those that run first; each can be explained. */
export function CaseClocks({ of }: { of: CaseRef }) {
  const { t } = useTranslation();
  const [explained, setExplained] = useState<string | null>(null);
  const query = useCasePart<{ items: readonly Clock[] }>(of, '/clocks');
  return (
    <Loaded query={query}>
      {({ items }) => {
        if (items.length === 0) return <Nothing text={t('common.empty')} />;
        const inOrder = [
          ...items.filter(isRunning),
          ...items.filter((clock) => !isRunning(clock)).toReversed(),
        ];
        return (
          <>
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {inOrder.map((clock) => (
                <li key={clock.name} style={{ borderBlockEnd: '1px solid #f0f0f0', padding: '8px 0' }}>
                  <ClockLine clock={clock} onExplain={() => setExplained(clock.name)} />
                </li>
              ))}
            </ul>
            {explained !== null && (
              <ClockExplained of={of} name={explained} onClose={() => setExplained(null)} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function ClockLine({ clock, onExplain }: { clock: Clock; onExplain: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { label: name, budget, startedAt, dueAt, agreedDueAt, state, stoppedAt, pauses } = clock;
  return (
    <Flex justify="space-between" gap={8} wrap align="center">
      <div>
        <Typography.Text strong>{label(name)}</Typography.Text>{' '}
        {isRunning(clock) ? (
          <DueTag startedAt={startedAt} dueAt={dueAt} state={state} />
        ) : (
          <Tag color={state === 'breached' ? 'red' : state === 'met' ? 'green' : 'default'}>
            {t(`case.clock-${state}`)}
          </Tag>
        )}
        <div style={{ color: '#515151', fontSize: 12 }}>
          {label(budgetText(budget as Parameters<typeof budgetText>[0]))} · <LocalTime at={startedAt} /> →{' '}
          <LocalTime at={stoppedAt ?? dueAt} />
          {agreedDueAt !== null && ` · ${t('case.agreed')}`}
          {pauses.length > 0 && ` · ${t('case.pausedTimes', { count: pauses.length })}`}
        </div>
      </div>
      <Button size="small" onClick={onExplain}>
        {t('case.explain')}
      </Button>
    </Flex>
  );
}
