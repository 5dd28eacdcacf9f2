import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { countOf } from './count-of';
import { LinkButton } from './link-button';
import type { BoardRow } from './rows-of';
import type { Look, WhichTasks } from './use-look';

/** How many of a line are so, opening to just these. */
export function CountLink({
  row,
  which,
  onLook,
}: {
  row: BoardRow;
  which: WhichTasks;
  onLook: (next: Partial<Look>) => void;
}) {
  const { t } = useTranslation();
  const count = countOf(row.load, which);
  if (count === 0) return <Typography.Text type="secondary">0</Typography.Text>;
  const { unit, person } = row;
  const open = (): void =>
    onLook({ ...unit, tab: 'tasks', which, person: person === undefined ? null : (person ?? 'nobody') });
  return (
    <LinkButton
      says={t('board.asOf', { what: t(`board.which-${which}`), count })}
      style={which === 'overdue' ? { color: '#cf1322', fontWeight: 600 } : {}}
      onClick={open}
    >
      {count}
    </LinkButton>
  );
}
