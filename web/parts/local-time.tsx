import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);

/** The zone everybody here works in (CAL-1). */
const zone = 'Asia/Shanghai';

/** An instant as people here read it: `2026-11-23 10:00`. */
export function localTimeText(at: string): string {
  return dayjs(at).tz(zone).format('YYYY-MM-DD HH:mm');
}

/** The same, with the exact instant for machines and pointers. */
export function LocalTime({ at }: { at: string | null }) {
  if (at === null) return <>—</>;
  return (
    <time dateTime={at} title={at} style={{ whiteSpace: 'nowrap' }}>
      {localTimeText(at)}
    </time>
  );
}
