/** Every workflow type, by the name it is started under. */
export { applyCalendarToAll } from './apply-calendar/workflow';
export { orderToActivation } from './order/workflow';
export { solutionDesign } from './solution/workflow';
export { managerChange } from './manager-change/workflow';
export { batchOfOrders } from './batch/workflow';
export { saleAndContract } from './contract/workflow';
export { contractWatch } from './contract-watch/workflow';
export { lookForExpiries } from './contract-watch/look-for-expiries';
export { coverageRequest } from './coverage/workflow';
export { customerExit } from './exit/workflow';
