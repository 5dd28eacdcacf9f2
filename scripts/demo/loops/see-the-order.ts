import type { SegmentAnswer } from '../../../api/schemas/segment';
import type { Play } from './play';
import { tellControl } from './tell-control';

/** Loop 1: one line through five local networks, one promise, and an account manager who sees all of it (O2A-3, O2A-4). */
export async function seeTheOrder(play: Play): Promise<readonly SegmentAnswer[]> {
  const { teller } = play;
  teller.act('一环：订单到验收', 'Loop 1: from the order to the acceptance');
  teller.why(
    '一条线、五个本地网、一个承诺：客户只见一张订单，客户经理随时看得见全程。',
    'One line, five local networks, one promise: the customer sees one order, and the account manager all of it at any moment.',
  );
  const control = await play.control();
  tellControl(teller, control);
  return control.segments;
}
