import { Flex, Grid, Table } from 'antd';
import { useState } from 'react';
import { Pager } from '../../parts/pager';
import { useTranslation } from 'react-i18next';
import type { ProcessInBrief } from '../../../api/schemas/process-in-brief';
import { LocalTime } from '../../parts/local-time';
import { Loaded } from '../../parts/page-state';
import { PromiseTag } from '../case/case-signs';
import { ProcessLine } from './process-line';
import { StuckCalls } from './stuck-calls';
import { linesPerPage, useBehind } from './use-flow-desk';

/** The processes that wait for a system, those promised soonest first. */
export function BehindIncident({ system }: { system: string }) {
  const { t } = useTranslation();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [page, turnTo] = useState(1);
  return (
    <div style={{ marginTop: 12 }}>
      <Loaded query={useBehind(system, page)}>
        {({ items, total }) => (
          <>
            {isWide ? (
              <Table<ProcessInBrief>
                rowKey="href"
                size="small"
                pagination={false}
                dataSource={items}
                columns={[
                  {
                    title: t('flowDesk.process'),
                    width: 260,
                    render: (_, process) => <ProcessLine process={process} />,
                  },
                  {
                    title: t('flowDesk.promise'),
                    width: 170,
                    render: (_, process) => <PromiseTag found={process} />,
                  },
                  {
                    title: t('flowDesk.from'),
                    width: 140,
                    render: (_, { calls }) => <LocalTime at={calls[0]?.since ?? null} />,
                  },
                  { title: t('flowDesk.what'), render: (_, process) => <StuckCalls process={process} /> },
                ]}
              />
            ) : (
              items.map((process) => (
                <Flex key={process.href} vertical gap={6} style={{ paddingBlock: 8 }}>
                  <Flex justify="space-between" align="start" gap="small">
                    <ProcessLine process={process} />
                    <PromiseTag found={process} />
                  </Flex>
                  <StuckCalls process={process} />
                </Flex>
              ))
            )}
            <Pager page={page} pageSize={linesPerPage} total={total} onTurn={turnTo} />
          </>
        )}
      </Loaded>
    </div>
  );
}
