import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BoardAnswer, ReturnsAnswer } from '../../../api/schemas/board';
import { type Look, whichTasks } from './use-look';
import { countOf } from './count-of';
import { LinkButton } from './link-button';

const colours = { overdue: '#cf1322', today: '#ad4e00' } as const;

/** The figures of the whole board, each opening to what is behind it. */
export function LoadCards({
  board,
  returns,
  onLook,
}: {
  board: BoardAnswer;
  returns: ReturnsAnswer | null;
  onLook: (next: Partial<Look>) => void;
}) {
  const { t } = useTranslation();
  const problems = board.problems.reduce((sum, { open }) => sum + open, 0);
  const sumOf = (name: 'made' | 'caused'): number | null =>
    returns === null ? null : returns.items.reduce((sum, row) => sum + row[name], 0);
  return (
    <Flex wrap gap={8}>
      {whichTasks.map((which) => {
        const count = countOf(board.load, which);
        return (
          <Figure
            key={which}
            title={t(`board.which-${which}`)}
            hint={null}
            count={count}
            colour={count > 0 && which in colours ? colours[which as keyof typeof colours] : null}
            onOpen={() => onLook({ tab: 'tasks', which, person: null })}
          />
        );
      })}
      <Figure
        title={t('board.openProblems')}
        hint={null}
        count={problems}
        colour={null}
        onOpen={() => onLook({ tab: 'problems' })}
      />
      <Figure
        title={t('board.returnsMade')}
        hint={t('board.lastDays')}
        count={sumOf('made')}
        colour={null}
        onOpen={null}
      />
      <Figure
        title={t('board.returnsCaused')}
        hint={t('board.lastDays')}
        count={sumOf('caused')}
        colour={null}
        onOpen={null}
      />
    </Flex>
  );
}

function Figure({
  title,
  hint,
  count,
  colour,
  onOpen,
}: {
  title: string;
  hint: string | null;
  count: number | null;
  colour: string | null;
  onOpen: (() => void) | null;
}) {
  const { t } = useTranslation();
  const shown = count === null ? '…' : String(count);
  const number = { fontSize: 24, lineHeight: 1.2, ...(colour !== null && { color: colour }) };
  return (
    <Card
      size="small"
      style={{ flex: '1 1 104px', minWidth: 104 }}
      styles={{
        body: {
          padding: '8px 12px',
          height: '100%',
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
        },
      }}
    >
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {title}
      </Typography.Text>
      <Flex align="baseline" gap={6} wrap>
        {onOpen === null || count === 0 ? (
          <span style={number}>{shown}</span>
        ) : (
          <LinkButton says={t('board.asOf', { what: title, count: shown })} style={number} onClick={onOpen}>
            {shown}
          </LinkButton>
        )}
        {hint === null ? null : (
          <Typography.Text type="secondary" style={{ fontSize: 12 }}>
            {hint}
          </Typography.Text>
        )}
      </Flex>
    </Card>
  );
}
