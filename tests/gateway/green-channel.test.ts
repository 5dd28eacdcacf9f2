import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from '@temporalio/worker';
import { greenChannel } from '../../domain/tiers/green-channel';
import { type TestConnection, testConnection, testWorkerConnection } from '../support/temporal';

interface Wanted {
  readonly name: string;
  readonly priorityKey: number;
  readonly fairnessKey: string;
}

/** Who is served first when there are more tasks than hands: with Temporal's own priority and fairness (O2A-9). */
describe('The green channel', () => {
  let temporal: TestConnection;
  beforeAll(async () => {
    temporal = await testConnection();
  });
  afterAll(async () => await temporal.connection.close());

  /**
   * Has one activity asked for by a workflow each, in this order, while nobody serves them; then one pair of hands takes them one by one. Answers the order in
   * which they were taken. The activities say nothing of priority themselves: they have their workflow's.
   */
  async function servedInTurn(wanted: readonly Wanted[]): Promise<readonly string[]> {
    const { client, namespace } = temporal;
    const connection = await testWorkerConnection();
    const queue = `test-${randomUUID()}`;
    const served: string[] = [];
    const workflows = await Worker.create({
      connection,
      namespace,
      taskQueue: queue,
      workflowsPath: require.resolve('../support/workflows/noting'),
    });
    const workflowsRun = workflows.run();
    const handles = [];
    for (const { name, priorityKey, fairnessKey } of wanted) {
      const handle = await client.workflow.start('noting', {
        workflowId: `${queue}/${name}`,
        taskQueue: queue,
        args: [`${queue}-hands`],
        priority: { priorityKey, fairnessKey },
      });
      handles.push(handle);
      while ((await handle.describe()).raw.pendingActivities?.length !== 1) await pause(20);
    }
    const hands = await Worker.create({
      connection,
      namespace,
      taskQueue: `${queue}-hands`,
      activities: { note: async (id: string) => void served.push(id.split('/')[1] ?? '') },
      maxConcurrentActivityTaskExecutions: 1,
      maxConcurrentActivityTaskPolls: 1,
    });
    const handsRun = hands.run();
    await Promise.all(handles.map(async (handle) => await handle.result()));
    hands.shutdown();
    workflows.shutdown();
    await Promise.all([handsRun, workflowsRun]);
    await connection.close();
    return served;
  }

  it('serves class A before B before C, and single orders before batches of their class', async () => {
    const places = Object.entries(greenChannel).flatMap(([tier, place]) => [
      { name: `${tier}-batch`, priorityKey: place.batch },
      { name: `${tier}-single`, priorityKey: place.single },
    ]);
    const wanted = places.reverse().map((place) => ({ ...place, fairnessKey: place.name }));

    const served = await servedInTurn(wanted);

    expect(served.indexOf('A-single')).toBe(0);
    expect(served.slice(1, 3).sort()).toEqual(['A-batch', 'B-single']);
    expect(served.slice(3)).toEqual(['B-batch', 'C-single', 'C-batch']);
  }, 60_000);

  it('lets customers of one place take turns: who asks for one thing does not wait for who asks for twenty', async () => {
    const many = Array.from({ length: 20 }, (_, n) => ({
      name: `many-${n}`,
      priorityKey: 2,
      fairnessKey: 'C-1001',
    }));
    const one = { name: 'one', priorityKey: 2, fairnessKey: 'C-1002' };

    const served = await servedInTurn([...many, one]);

    expect(served.indexOf('one')).toBeLessThan(5);
  }, 60_000);
});
