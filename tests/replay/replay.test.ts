import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { testWorkflowBundle } from '../support/temporal';
import { stories } from './stories';

const directory = path.join(__dirname, 'histories');
const names = readdirSync(directory).map((file) => path.basename(file, '.json'));

/** A replay runs no activity. But an open process goes one step beyond its history, and then its local ones must be known by name. */
const replaying = {
  workflowBundle: testWorkflowBundle(),
  activities: { record: () => Promise.reject(new Error('A replay calls nothing')) },
};

function* recorded() {
  for (const name of names) {
    const history: unknown = JSON.parse(readFileSync(path.join(directory, `${name}.json`), 'utf8'));
    yield { workflowId: name, history };
  }
}

describe('Histories of earlier versions', () => {
  it('are kept for every story', () => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(stories)));
    expect(names.length).toBeGreaterThanOrEqual(6);
  });

  it('are all replayed by the workflows as they are now', async () => {
    const replayed: Record<string, string | undefined> = {};

    for await (const { workflowId, error } of Worker.runReplayHistories(replaying, recorded())) {
      replayed[workflowId] = error?.message;
    }

    expect(replayed).toEqual(Object.fromEntries(names.map((name) => [name, undefined])));
  });

  it('that are not what the workflows do are found out', async () => {
    const [first] = [...recorded()];
    const { events } = historyFromJSON(first?.history);
    const activity = events?.find(
      ({ activityTaskScheduledEventAttributes }) => activityTaskScheduledEventAttributes != null,
    );
    if (activity?.activityTaskScheduledEventAttributes?.activityType == null)
      throw new Error('No activity in it');
    activity.activityTaskScheduledEventAttributes.activityType.name = 'somethingElse';

    const replay = Worker.runReplayHistory(replaying, { events: events ?? [] });

    await expect(replay).rejects.toThrow(/[Nn]ondeterminism/);
  });
});
