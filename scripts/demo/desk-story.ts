import type { TaskSummary } from '../../api/schemas/task';
import { assess, openFigure } from './desk/assess';
import { changeCalendar } from './desk/change-calendar';
import { changeLimits } from './desk/change-limits';
import { changeManager } from './desk/change-manager';
import { customerFile } from './desk/customer-file';
import { Desk } from './desk/desk';
import type { DeskResult } from './desk/desk-result';
import { enterCustomers } from './desk/enter-customers';
import { exportFigures } from './desk/export-figures';
import { followEvents } from './desk/follow-events';
import { greenChannel } from './desk/green-channel';
import { handInFile } from './desk/hand-in-file';
import { hearWebhooks } from './desk/hear-webhooks';
import { ItProblem } from './desk/it-problem';
import { clerk, manager, successor } from './desk/people';
import { readNotifications } from './desk/read-notifications';
import { runBatch } from './desk/run-batch';
import { staffing } from './desk/staffing';
import { Teller } from './loops/teller';
import type { Ending, Stage, Story } from './story';

/** A day at the desk: green channel and batches, customers and their managers, calendars, notifications, the assessment. */
export const deskStory: Story = {
  title: {
    zh: '运营台的一天：批量、客户、日历、通知、考核',
    en: 'A day at the desk: batches, customers, calendars, notifications, assessment',
  },
  shown: {
    zh: '所见均已核对；日历与权益表已恢复原样',
    en: 'Everything shown was checked; calendar and entitlements are as they were',
  },
  play: async ({ api, say }: Stage): Promise<Ending> => {
    const { timeZone } = await api.get<{ timeZone: string }>(clerk, '/api/v1/calendars/cn-standard');
    const desk = new Desk(api, new Teller(timeZone, say), timeZone);
    const from = desk.today();
    const customers = await enterCustomers(desk);

    const { first, second } = await greenChannel(desk, customers);
    const batch = await runBatch(desk, await handInFile(desk, customers.important));
    const fileComplete = await customerFile(desk, first);
    await staffing(desk, customers.important);
    const { changeNo, movedProcesses } = await changeManager(desk, first);
    const calendar = await changeCalendar(desk, first.orderNo);
    const limitsVersion = await changeLimits(desk, first);

    const taskId = await answerTask(desk, first.orderNo);
    await readNotifications(desk);
    const events = await followEvents(desk, first.orderNo, taskId);
    const problem = new ItProblem(desk, first.orderNo, taskId);
    const webhooks = await hearWebhooks(desk, customers.important, problem);
    const period = `from=${from}&to=${desk.today()}`;
    const levels = await assess(desk, period);
    const cases = await openFigure(desk, period, batch.batchNo);
    const exportedRows = await exportFigures(desk, period);

    await desk.post(successor, `/orders/${first.orderNo}/cancel`, { reason: '演示结束，撤回' });
    await desk.post(manager, `/orders/${second.orderNo}/cancel`, { reason: '演示结束，撤回' });
    const result: DeskResult = {
      customerNo: customers.important,
      batch,
      fileComplete,
      managerChange: { changeNo, movedProcesses },
      calendar,
      limitsVersion,
      events,
      webhooks,
      levels,
      cases,
      exportedRows,
      holds: desk.wrong.length === 0,
    };
    return { result, disagreements: desk.wrong };
  },
};

/** The one task that is open of an order nobody has answered. */
async function answerTask(desk: Desk, orderNo: string): Promise<string> {
  return await desk.until('the order to be answered', async () => {
    const path = `/tasks?processKey=${orderNo}`;
    const { items } = await desk.get<{ items: readonly TaskSummary[] }>(successor, path);
    return items[0]?.taskId ?? null;
  });
}
