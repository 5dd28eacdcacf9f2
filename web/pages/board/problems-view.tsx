import { Flex, Grid, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardAnswer } from '../../../api/schemas/board';
import { type Unit, unitKey } from '../../../domain/process/board';
import { LocalTime } from '../../parts/local-time';
import { Nothing } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import { LinkButton } from './link-button';
import { ProblemList } from './problem-list';
import { unitLabel } from './unit-label';
import { useAsked } from './use-board';
import { type Look, unitOf } from './use-look';

type Row = BoardAnswer['problems'][number];

/** Open problems by who has to solve them, whoever has the oldest first; and the problems themselves. */
export function ProblemsView({ board: { problems }, look }: { board: BoardAnswer; look: Look }) {
  const asked = useAsked(look);
  const { t } = useTranslation();
  const label = useLabel();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [chosen, choose] = useState<Unit | null>(null);
  if (problems.length === 0) return <Nothing text={t('board.noProblems')} />;
  const showOf = (unit: Unit) => (
    <LinkButton says={null} style={{}} onClick={() => choose(unit)}>
      {label(unitLabel(unit))}
    </LinkButton>
  );
  return (
    <Flex vertical gap="middle">
      {isWide ? (
        <Table<Row>
          rowKey={({ unit }) => unitKey(unit)}
          size="small"
          style={{ maxWidth: 720 }}
          pagination={false}
          dataSource={problems}
          columns={[
            { title: t('board.responsible'), render: (_, { unit }) => showOf(unit) },
            { title: t('board.openCount'), align: 'right', dataIndex: 'open' },
            { title: t('board.overdueCount'), align: 'right', dataIndex: 'overdue' },
            { title: t('board.oldestRaised'), render: (_, { oldestAt }) => <LocalTime at={oldestAt} /> },
          ]}
        />
      ) : (
        problems.map((row) => (
          <Flex key={unitKey(row.unit)} justify="space-between" gap="small">
            {showOf(row.unit)}
            <span>{`${t('board.openCount')} ${row.open} · ${t('board.overdueCount')} ${row.overdue}`}</span>
          </Flex>
        ))
      )}
      {chosen === null ? null : (
        <div>
          <Tag
            color="blue"
            closable={{ 'aria-label': t('board.showAll') }}
            onClose={(event) => {
              event.preventDefault();
              choose(null);
            }}
          >
            {t('board.problemsOf', { who: label(unitLabel(chosen)) })}
          </Tag>
        </div>
      )}
      <ProblemList where={chosen === null ? asked : unitOf(chosen)} />
    </Flex>
  );
}
