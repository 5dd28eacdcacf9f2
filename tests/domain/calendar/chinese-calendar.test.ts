import data from 'chinese-days/dist/chinese-days.json';
import { chineseCalendar } from '../../../domain/calendar/chinese-calendar';
import { utcOffsetsOf } from '../../../storage/reference/utc-offsets';
import { cn } from './calendars';

describe('CAL-1: the calendar of the Chinese mainland', () => {
  it('knows 2004 to 2026', () => {
    expect(cn.knownYears).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  });

  it('knows holidays and make-up days by their Chinese names', () => {
    expect(cn.holidays['2026-02-17']).toBe('春节');
    expect(cn.makeUpDays['2026-02-14']).toBe('春节');
  });

  it('has no day that is both holiday and make-up day', () => {
    expect(Object.keys(cn.holidays).filter((date) => date in cn.makeUpDays)).toEqual([]);
  });

  it('keeps the offset the zone database gives', () => {
    expect(cn.utcOffsets).toEqual(utcOffsetsOf('Asia/Shanghai', 2004, 2026));
  });

  it('does not take a year for known of which only the first holiday is published', () => {
    const early = { ...data, holidays: { ...data.holidays, '2027-01-01': "New Year's Day,元旦,1" } };
    expect(chineseCalendar(early).knownYears).not.toContain(2027);
  });

  it('does not take a year for known without its make-up days', () => {
    const workdays = Object.fromEntries(
      Object.entries(data.workdays).filter(([date]) => !date.startsWith('2026')),
    );
    expect(chineseCalendar({ ...data, workdays }).knownYears).not.toContain(2026);
  });

  it('survives JSON, as a workflow input must', () => {
    expect(JSON.parse(JSON.stringify(cn))).toEqual(cn);
  });
});
