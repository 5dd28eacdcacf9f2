import { utcOffsetsOf } from '../../../storage/reference/utc-offsets';

function readable(timeZone: string, fromYear: number, toYear: number): [string, number][] {
  return utcOffsetsOf(timeZone, fromYear, toYear).map(({ from, minutes }) => [
    new Date(from).toISOString(),
    minutes,
  ]);
}

describe('offsets of a time zone', () => {
  it('Shanghai has kept one offset since 2004', () => {
    expect(readable('Asia/Shanghai', 2004, 2026)).toEqual([['2004-01-01T00:00:00.000Z', 480]]);
  });

  it('Shanghai had summer time in 1991', () => {
    expect(readable('Asia/Shanghai', 1991, 1992)).toEqual([
      ['1991-01-01T00:00:00.000Z', 480],
      ['1991-04-13T18:00:00.000Z', 540],
      ['1991-09-14T17:00:00.000Z', 480],
    ]);
  });

  it('New York changes in March and November', () => {
    expect(readable('America/New_York', 2026, 2027)).toEqual([
      ['2026-01-01T00:00:00.000Z', -300],
      ['2026-03-08T07:00:00.000Z', -240],
      ['2026-11-01T06:00:00.000Z', -300],
      ['2027-03-14T07:00:00.000Z', -240],
      ['2027-11-07T06:00:00.000Z', -300],
    ]);
  });

  it('finds a change by half an hour', () => {
    expect(readable('Australia/Lord_Howe', 2026, 2026)).toEqual([
      ['2026-01-01T00:00:00.000Z', 660],
      ['2026-04-04T15:00:00.000Z', 630],
      ['2026-10-03T15:30:00.000Z', 660],
    ]);
  });

  it('refuses zones and ranges that do not exist', () => {
    expect(() => utcOffsetsOf('Asia/Atlantis', 2026, 2026)).toThrow(RangeError);
    expect(() => utcOffsetsOf('Asia/Shanghai', 2027, 2026)).toThrow(RangeError);
  });
});
