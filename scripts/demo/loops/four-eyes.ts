import type { Play } from './play';

/** Four eyes: who configured the line may not be the one who tests it (O2A-5). */
export async function fourEyes(play: Play): Promise<void> {
  play.teller.why(
    '四眼原则：配置数据的人不得自己测试。',
    'Four eyes: who configured the data may not test it.',
  );
  const test = await play.task(({ name }) => name === 'test-end-to-end');
  await play.refused('data-qj-01', `/api/v1/tasks/${test.taskId}/claim`, {}, 'four-eyes');
  await play.workOn(test);
}
