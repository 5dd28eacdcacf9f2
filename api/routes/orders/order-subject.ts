import { processPaths } from '../../processes/process-paths';
import { exampleOrder, orderAnswer, toOrderAnswer } from '../../schemas/order';
import { processScope } from '../../scopes';
import { type ShownSubject, shownAs } from '../processes/subject';

/** Orders, as routes about processes see them. */
export const orderSubject: ShownSubject = {
  kind: 'order',
  path: processPaths.order,
  numbered: 'orderNo',
  exampleNo: 'SO-20261120-0001',
  names: { one: 'Order', many: 'Orders' },
  title: { zh: '订单', en: 'order' },
  tag: 'orders',
  scope: processScope,
  answer: shownAs(orderAnswer, exampleOrder, toOrderAnswer),
};
