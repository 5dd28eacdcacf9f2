import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { responsibleAnswer } from '../../../api/schemas/responsible';
import { useCalendar } from '../../data/use-calendar';
import { usePersonName } from '../../data/use-people';
import { workingTimeText } from '../../parts/working-time';
import { useLabel } from '../../texts/use-label';
import { groupLabel } from './words';

type Party = Pick<z.input<typeof responsibleAnswer>, 'group' | 'person'>;

/** Who somebody is: a person and their group, or the group alone. */
export function Holder({ group, person }: Party) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const words = label(groupLabel(group));
  return <>{person === null ? words : t('case.nameIn', { name: nameOf(person), group: words })}</>;
}

/** Working time as people say it; nothing until the calendar is known. */
export function WorkingTime({ ms }: { ms: number }) {
  const { t } = useTranslation();
  const calendar = useCalendar();
  return <>{calendar === null ? '' : workingTimeText(ms, calendar, t)}</>;
}
