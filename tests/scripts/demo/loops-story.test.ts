import type { LoopsResult } from '../../../scripts/demo/loops/loops-result';
import { loopsStory } from '../../../scripts/demo/loops-story';
import { stageOf } from '../../../scripts/demo/stage-of';
import type { Ending } from '../../../scripts/demo/story';
import { openHouseWithStandIns } from '../../support/served-house';
import { testVariable } from '../../support/test-environment';

const longestMs = 150_000;

describe('The demo of the four loops', () => {
  let house: Awaited<ReturnType<typeof openHouseWithStandIns>>;
  let ending: Ending;
  let result: LoopsResult;
  const lines: string[] = [];

  beforeAll(async () => {
    house = await openHouseWithStandIns();
    const temporal = { ...house.config.temporal, address: testVariable('TEST_TEMPORAL_ADDRESS') };
    ending = await loopsStory.play(stageOf({ ...house.config, temporal }, (line) => void lines.push(line)));
    result = ending.result as LoopsResult;
  }, longestMs);
  afterAll(async () => await house.close());

  it('ends completed, with all systems agreeing and a ledger that adds up', () => {
    expect(ending.disagreements).toEqual([]);
    expect(result).toMatchObject({ state: 'completed', agree: true });
    const minutes = result.holding.reduce((sum, { workingMinutes }) => sum + workingMinutes, 0);
    expect(minutes).toBeCloseTo(result.elapsedWorkingMinutes, 6);
  });

  it('takes one line through five networks, one of which the customer leaves on the way', () => {
    expect(result.segments).toEqual([
      { localNetwork: 'qujing', state: 'done' },
      { localNetwork: 'kunming', state: 'done' },
      { localNetwork: 'chuxiong', state: 'done' },
      { localNetwork: 'dali', state: 'done' },
      { localNetwork: 'lijiang', state: 'taken-down' },
    ]);
  });

  it('has a return, a problem, an amendment and an outage behind it', () => {
    expect(result).toMatchObject({ returns: 1, amendments: 1, incidents: 1 });
    expect(result.problems).toEqual([{ problemId: 'P1', category: 'technical', state: 'closed' }]);
  });

  it.each([
    ['problem-open', 'trans-dl-01'],
    ['cost-not-accepted', 'am-02'],
    ['four-eyes', 'data-qj-01'],
  ])('shows what is refused: %s', (code, who) => {
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`✗ .*${who}.* ${code} `)));
  });

  it('has the deputy’s work on the record, and leaves nobody absent', async () => {
    expect(lines).toContainEqual(expect.stringContaining('am-01 代 am-02'));
    const absences = await house.api.get('am-02', '/api/v1/absences?personId=am-02&over=false');
    expect(absences).toMatchObject({ total: 0 });
  });

  it('leaves billing as it was', async () => {
    const response = await fetch(`${house.urls.billing}/_faults`);
    expect(await response.json()).toMatchObject({ failNext: 0, errorRate: 0 });
  });
});
