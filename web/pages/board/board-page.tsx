import { Flex, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/page-state';
import { PageTitle } from '../../parts/page-title';
import { BoardFilters } from './board-filters';
import { BoardTasks } from './board-tasks';
import { LoadCards } from './load-cards';
import { ProblemsView } from './problems-view';
import { UnitsView } from './units-view';
import { useBoard, useReturns } from './use-board';
import { type Tab, tabs, useLook } from './use-look';

/** What lies with a station or department, with whom, and what is to be given to somebody else. */
export function BoardPage() {
  const { t } = useTranslation();
  const [look, change] = useLook();
  const board = useBoard(look);
  const returns = useReturns(look).data ?? null;
  return (
    <Flex vertical gap="middle">
      <Flex wrap gap="middle" align="center" justify="space-between">
        <PageTitle text={t('board.title')} />
        <BoardFilters look={look} onLook={change} />
      </Flex>
      <Loaded query={board}>
        {(found) => (
          <>
            <LoadCards board={found} returns={returns} onLook={change} />
            <Tabs
              activeKey={look.tab}
              onChange={(tab) => change({ tab: tab as Tab })}
              destroyOnHidden
              items={tabs.map((tab) => ({
                key: tab,
                label: t(`board.tab-${tab}`),
                children: {
                  load: () => <UnitsView units={found.units} returns={returns} onLook={change} />,
                  tasks: () => <BoardTasks board={found} look={look} onLook={change} />,
                  problems: () => <ProblemsView board={found} look={look} />,
                }[tab](),
              }))}
            />
          </>
        )}
      </Loaded>
    </Flex>
  );
}
