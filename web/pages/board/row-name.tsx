import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../data/use-people';
import { useLabel } from '../../texts/use-label';
import type { BoardRow } from './rows-of';
import { unitLabel } from './unit-label';
import { useDeputies } from './use-board';

/** Whom a line is about, and who stands in for them while they are away. */
export function RowName({ row: { unit, person } }: { row: BoardRow }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const deputyOf = useDeputies();
  if (person === undefined) return <strong>{label(unitLabel(unit))}</strong>;
  if (person === null) return <>{t('board.nobody')}</>;
  const deputy = deputyOf(person);
  return (
    <Flex gap={6} wrap align="center">
      <span>{t('board.nameAndId', { name: nameOf(person), id: person })}</span>
      {deputy === null ? null : <Tag color="orange">{t('board.away', { deputy: nameOf(deputy) })}</Tag>}
    </Flex>
  );
}
