import { Flex, Grid, Segmented } from 'antd';
import { useState } from 'react';
import { Pager } from '../../parts/pager';
import { useTranslation } from 'react-i18next';
import { Loaded, Nothing } from '../../parts/page-state';
import { PageTitle } from '../../parts/page-title';
import { BulkClaim } from './bulk-claim';
import { TaskCards } from './task-cards';
import { TaskFilters } from './task-filters';
import { TaskTable } from './task-table';
import { noFilter, segments, useTaskFilter } from './use-task-filter';
import { tasksPerPage, useTaskCounts, useTasks } from './use-tasks';
import { useVanished } from './use-vanished';

/** What is mine, what my department can take, what I may see: what breaks first at the top. */
export function TasksPage() {
  const { t } = useTranslation();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [view, look] = useTaskFilter();
  const [chosen, choose] = useState<readonly string[]>([]);
  const tasks = useTasks(view);
  const counts = useTaskCounts();
  const { segment, filter, page } = view;
  const shown = tasks.isPlaceholderData ? null : (tasks.data?.items ?? null);
  useVanished(segment === 'claimable' ? JSON.stringify(view) : null, shown);
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <Flex vertical gap="middle">
      <PageTitle text={t('tasks.title')} />
      <Segmented
        aria-label={t('tasks.which')}
        block={!isWide}
        style={{ alignSelf: isWide ? 'flex-start' : 'stretch' }}
        value={segment}
        onChange={(next) => look({ segment: next })}
        options={segments.map((value) => ({
          value,
          label: labelOf(t(`tasks.show-${value}`), counts.get(value)),
        }))}
      />
      <TaskFilters filter={filter} onChange={(next) => look({ filter: next })} />
      <Loaded query={tasks}>
        {({ items, total }) => {
          const List = isWide ? TaskTable : TaskCards;
          const chosenNow = items.filter(({ taskId }) => chosen.includes(taskId));
          return (
            <>
              <BulkClaim tasks={chosenNow} onDone={() => choose([])} />
              {items.length === 0 ? (
                <Nothing text={t(isFiltered ? 'tasks.noneFound' : `tasks.none-${segment}`)} />
              ) : (
                <List rows={items} chosen={chosenNow.map(({ taskId }) => taskId)} onChoose={choose} />
              )}
              <Pager
                page={page}
                pageSize={tasksPerPage}
                total={total}
                onTurn={(next) => look({ page: next })}
              />
            </>
          );
        }}
      </Loaded>
    </Flex>
  );
}

const mostCounted = 200;

function labelOf(name: string, count: number | undefined): string {
  if (count === undefined) return name;
  return `${name} ${count > mostCounted ? `${mostCounted}+` : count}`;
}
