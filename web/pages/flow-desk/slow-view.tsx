import { Flex, Grid, Select } from 'antd';
import { useState } from 'react';
import { Pager } from '../../parts/pager';
import { useTranslation } from 'react-i18next';
import { type SlownessReason, slownessReasons } from '../../../domain/process/slow';
import { Loaded, Nothing } from '../../parts/page-state';
import { SlowCards, SlowTable } from './slow-lists';
import { linesPerPage, useSlow } from './use-flow-desk';

/** Everything that is stuck or slow, promised soonest first, and why. */
export function SlowView() {
  const { t } = useTranslation();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [why, setWhy] = useState<SlownessReason | null>(null);
  const [page, turnTo] = useState(1);
  const List = isWide ? SlowTable : SlowCards;
  return (
    <Flex vertical gap="small">
      <Select<SlownessReason | ''>
        aria-label={t('flowDesk.why')}
        style={{ width: 220, maxWidth: '100%' }}
        value={why ?? ''}
        options={[
          { value: '', label: t('flowDesk.allReasons') },
          ...slownessReasons.map((value) => ({ value, label: t(`flowDesk.why-${value}`) })),
        ]}
        onChange={(next) => {
          setWhy(next === '' ? null : next);
          turnTo(1);
        }}
      />
      <Loaded query={useSlow(why, page)}>
        {({ items, total }) => (
          <>
            {items.length === 0 ? <Nothing text={t('flowDesk.nothingSlow')} /> : <List lines={items} />}
            <Pager page={page} pageSize={linesPerPage} total={total} onTurn={turnTo} />
          </>
        )}
      </Loaded>
    </Flex>
  );
}
