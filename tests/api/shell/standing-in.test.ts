import { type StandingIn, createStandingIn } from '../../../api/auth/standing-in';
import type { Absence } from '../../../domain/people/absence';
import { buildAbsence } from '../../support/build-absence';
import { demoPerson } from '../../support/demo-caller';

const notAsked = async (): Promise<never> => {
  throw new Error('nobody asks for this');
};

describe('Whom somebody stands in for', () => {
  const leave = buildAbsence({});
  let now: number;
  let reads: number;
  let standing: readonly Absence[];
  let isDown: boolean;
  let standingIn: StandingIn;

  beforeEach(() => {
    now = Date.parse(leave.from);
    reads = 0;
    standing = [leave];
    isDown = false;
    const absences = {
      list: notAsked,
      find: notAsked,
      inForceWithin: async () => {
        reads += 1;
        if (isDown) throw new Error('the records cannot be reached');
        return standing;
      },
    };
    const people = {
      list: notAsked,
      find: notAsked,
      findAll: async (ids: readonly string[]) => ids.map(demoPerson),
    };
    standingIn = createStandingIn({ absences, people }, () => now);
  });

  const absentOf = async (id: string): Promise<string[]> =>
    (await standingIn.callerOf(demoPerson(id))).standsInFor.map((person) => person.id);

  it('is known for everybody from one question in five seconds', async () => {
    expect(await Promise.all(['am-01', 'am-02', 'am-03', 'am-01'].map(absentOf))).toEqual([
      ['am-02'],
      [],
      [],
      ['am-02'],
    ]);
    now += 4_999;
    await absentOf('am-01');
    expect(reads).toBe(1);

    now += 1;
    standing = [];
    expect(await absentOf('am-01')).toEqual([]);
    expect(reads).toBe(2);
  });

  it('changes at the instant an absence begins or ends, without a question', async () => {
    now = Date.parse(leave.from) - 1_000;
    expect(await absentOf('am-01')).toEqual([]);
    now += 1_000;
    expect(await absentOf('am-01')).toEqual(['am-02']);
    expect(reads).toBe(1);
  });

  it('is asked again at once when an absence was written here', async () => {
    await absentOf('am-01');
    standing = [];
    standingIn.forget();

    expect(await absentOf('am-01')).toEqual([]);
  });

  it('is not guessed while the records cannot be reached, and asked again afterwards', async () => {
    isDown = true;
    await expect(absentOf('am-01')).rejects.toThrow('cannot be reached');

    isDown = false;
    expect(await absentOf('am-01')).toEqual(['am-02']);
  });
});
