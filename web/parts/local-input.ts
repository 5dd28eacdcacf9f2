import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);

const zone = 'Asia/Shanghai';

/** An instant as a browser's field for date and time wants it, in the zone everybody here works in (CAL-1); '' for none. */
export function localInput(instant: string): string {
  return instant === '' ? '' : dayjs(instant).tz(zone).format('YYYY-MM-DDTHH:mm');
}

/** The instant that was put in; '' while there is none. */
export function instantOfLocalInput(text: string): string {
  return text === '' ? '' : dayjs.tz(text, zone).toISOString();
}
