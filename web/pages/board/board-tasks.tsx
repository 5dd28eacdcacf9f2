import { Flex, Grid, Segmented, Select, Tag } from 'antd';
import { useState } from 'react';
import { Pager } from '../../parts/pager';
import { useTranslation } from 'react-i18next';
import type { BoardAnswer } from '../../../api/schemas/board';
import { usePersonName } from '../../data/use-people';
import { Loaded, Nothing } from '../../parts/page-state';
import { BoardTaskCards } from './board-task-cards';
import { BoardTaskTable } from './board-task-table';
import { ReassignDialog } from './reassign-dialog';
import { type Look, type WhichTasks, sorts, whichTasks } from './use-look';
import { type TaskRow, tasksPerPage, useBoardTasks } from './use-board-tasks';

/** The tasks behind the figures, the oldest first; any of them can be given to somebody else. */
export function BoardTasks({
  board,
  look,
  onLook,
}: {
  board: BoardAnswer;
  look: Look;
  onLook: (next: Partial<Look>) => void;
}) {
  const { t } = useTranslation();
  const isWide = Grid.useBreakpoint().md ?? true;
  const nameOf = usePersonName();
  const tasks = useBoardTasks(look, board.endOfDay);
  const [passedOn, setPassedOn] = useState<TaskRow | null>(null);
  const { which, person, sort, page } = look;
  const List = isWide ? BoardTaskTable : BoardTaskCards;
  return (
    <Flex vertical gap="small">
      <Flex wrap gap={8} align="center">
        {isWide ? (
          <Segmented<WhichTasks>
            aria-label={t('board.tab-tasks')}
            value={which}
            options={whichTasks.map((value) => ({ value, label: t(`board.which-${value}`) }))}
            onChange={(value) => onLook({ which: value })}
          />
        ) : (
          <Select<WhichTasks>
            aria-label={t('board.tab-tasks')}
            style={{ flex: '1 1 130px' }}
            value={which}
            options={whichTasks.map((value) => ({ value, label: t(`board.which-${value}`) }))}
            onChange={(value) => onLook({ which: value })}
          />
        )}
        <Select<Look['sort']>
          aria-label={t('board.sort')}
          style={{ flex: '0 1 150px', minWidth: 136 }}
          value={sort}
          options={sorts.map((value) => ({
            value,
            label: t(value === 'offeredAt' ? 'board.oldestFirst' : 'board.dueFirst'),
          }))}
          onChange={(value) => onLook({ sort: value })}
        />
        {person === null ? null : (
          <Tag
            color="blue"
            closable={{ 'aria-label': t('board.showAll') }}
            onClose={(event) => {
              event.preventDefault();
              onLook({ person: null });
            }}
          >
            {t('board.lying', { who: person === 'nobody' ? t('board.nobody') : nameOf(person) })}
          </Tag>
        )}
      </Flex>
      <Loaded query={tasks}>
        {({ items, total }) => (
          <>
            {items.length === 0 ? (
              <Nothing text={t('board.noTasks')} />
            ) : (
              <List tasks={items} onPassOn={setPassedOn} />
            )}
            <Pager
              page={page}
              pageSize={tasksPerPage}
              total={total}
              onTurn={(next) => onLook({ page: next })}
            />
          </>
        )}
      </Loaded>
      {passedOn === null ? null : (
        <ReassignDialog task={passedOn} units={board.units} onClose={() => setPassedOn(null)} />
      )}
    </Flex>
  );
}
