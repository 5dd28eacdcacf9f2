/** Every workflow type, by the name it is started under. */
export { orderToActivation } from './order/workflow';
