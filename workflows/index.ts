/** Every workflow type, by the name it is started under. */
export { applyCalendarToAll } from './apply-calendar/workflow';
export { orderToActivation } from './order/workflow';
export { managerChange } from './manager-change/workflow';
export { batchOfOrders } from './batch/workflow';
