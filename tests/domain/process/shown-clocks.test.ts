import { startClock, stopClock } from '../../../domain/clock/clock';
import { shownClocks } from '../../../domain/process/shown-clocks';
import { cn, shanghai } from '../calendar/calendars';

const at = shanghai('2026-11-23 09:00');
const clock = (name: string) => startClock(name, { workingDays: 1 }, at, cn);

describe('The clocks operations see', () => {
  it('are the promise first, kept or not, then every other one that runs', () => {
    const promise = stopClock(clock('promise'), shanghai('2026-11-23 10:00'), cn);
    const over = stopClock(clock('coverage-reply:1'), shanghai('2026-11-23 10:00'), cn);
    const running = clock('coverage-reply:2');

    expect(shownClocks({ clocks: [over, running, promise] })).toEqual([
      { label: { zh: '客户承诺', en: 'Promise to the customer' }, which: '', clock: promise },
      { label: { zh: '初次答复', en: 'Initial reply' }, which: '2', clock: running },
    ]);
  });
});
