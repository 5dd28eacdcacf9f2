import { Grid } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReturnsAnswer } from '../../../api/schemas/board';
import { Nothing } from '../../parts/page-state';
import { peopleRows, unitRows } from './rows-of';
import { UnitCards } from './unit-cards';
import { UnitTable } from './unit-table';
import { type UnitRow, usePeopleOf } from './use-board';
import type { Look } from './use-look';

/** The load of every unit, and of everybody in it. */
export function UnitsView({
  units,
  returns,
  onLook,
}: {
  units: readonly UnitRow[];
  returns: ReturnsAnswer | null;
  onLook: (next: Partial<Look>) => void;
}) {
  const { t } = useTranslation();
  const isWide = Grid.useBreakpoint().md ?? true;
  const items = returns?.items ?? null;
  const rows = unitRows(units, items);
  const known = new Set(rows.map(({ unit }) => unit.department));
  const [department] = known;
  // The directory is asked for one department: over several only those who have work are shown.
  const people = usePeopleOf(known.size === 1 && department !== undefined ? department : null);
  if (rows.length === 0) return <Nothing text={t('board.noWork')} />;
  const List = isWide ? UnitTable : UnitCards;
  return <List rows={rows} peopleOf={(row) => peopleRows(row, units, items, people)} onLook={onLook} />;
}
