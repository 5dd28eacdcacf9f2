import { useTranslation } from 'react-i18next';
import type { VersionAnswer } from '../../../../api/schemas/calendar';
import { dayKindOf } from './day-kind';

/** What a version of a calendar has otherwise than the one before it. */
export function DaysChanged({ before, after }: { before: VersionAnswer; after: VersionAnswer }) {
  const { t } = useTranslation();
  const dates = Object.keys({
    ...before.holidays,
    ...before.makeUpDays,
    ...after.holidays,
    ...after.makeUpDays,
  }).sort();
  const words = (version: VersionAnswer, date: string): string => {
    const { kind, name } = dayKindOf(version, date);
    return `${t(`admin.day-${kind}`)}${name === null ? '' : ` ${name}`}`;
  };
  const days = dates.flatMap((date) => {
    const was = words(before, date);
    const is = words(after, date);
    return was === is ? [] : [`${date}: ${was} → ${is}`];
  });
  const others = (['hours', 'workingWeekdays', 'knownYears'] as const).flatMap((part) =>
    JSON.stringify(before[part]) === JSON.stringify(after[part]) ? [] : [t(`admin.changed-${part}`)],
  );
  return (
    <ul style={{ margin: 0 }}>
      {[...days, ...others].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
