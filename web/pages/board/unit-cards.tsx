import { Card, Collapse, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { LocalTime } from '../../parts/local-time';
import { CountLink } from './count-link';
import { countOf } from './count-of';
import { RowName } from './row-name';
import type { BoardRow, UnitListProps } from './rows-of';
import { whichTasks } from './use-look';

/** The load as cards, for a phone. */
export function UnitCards({ rows, peopleOf, onLook }: UnitListProps) {
  const { t } = useTranslation();
  return (
    <Flex vertical gap="small" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rows.map((row) => {
        const people = peopleOf(row);
        return (
          <li key={row.key}>
            <Card size="small" title={<RowName row={row} />}>
              <Counts row={row} onLook={onLook} />
              {people.length === 0 ? null : (
                <Collapse
                  ghost
                  size="small"
                  defaultActiveKey={rows.length === 1 ? ['people'] : []}
                  items={[
                    {
                      key: 'people',
                      label: t('board.people', { count: people.length }),
                      children: people.map((one) => (
                        <div key={one.key} style={{ paddingBlock: 6 }}>
                          <RowName row={one} />
                          <Counts row={one} onLook={onLook} />
                        </div>
                      )),
                    },
                  ]}
                />
              )}
            </Card>
          </li>
        );
      })}
    </Flex>
  );
}

function Counts({ row, onLook }: { row: BoardRow } & Pick<UnitListProps, 'onLook'>) {
  const { t } = useTranslation();
  const { load, returns, person } = row;
  // Of a person only what there is: the lines are many.
  const isTold = (count: number): boolean => person === undefined || count > 0;
  return (
    <Flex wrap gap="2px 14px">
      {whichTasks
        .filter((which) => which === 'open' || isTold(countOf(load, which)))
        .map((which) => (
          <span key={which}>
            <Typography.Text type="secondary">{`${t(`board.which-${which}`)} `}</Typography.Text>
            <CountLink row={row} which={which} onLook={onLook} />
          </span>
        ))}
      {(['made', 'caused'] as const)
        .filter((name) => isTold(returns?.[name] ?? 0))
        .map((name) => (
          <Typography.Text key={name} type="secondary">
            {`${t(name === 'made' ? 'board.returnsMade' : 'board.returnsCaused')} ${returns?.[name] ?? '…'}`}
          </Typography.Text>
        ))}
      {load.oldestAt === null ? null : (
        <Typography.Text type="secondary">
          {`${t('board.oldest')} `}
          <LocalTime at={load.oldestAt} />
        </Typography.Text>
      )}
    </Flex>
  );
}
