import type { OrderInput } from '../../../domain/order/input';
import { orderIntake } from '../../../intake/order-intake';
import type { Asking } from '../processes/ask-for';

/** How an order is placed. */
export const placeOrder: Asking<OrderInput> = {
  operationId: 'placeOrder',
  summary: { zh: '下单', en: 'Place an order' },
  intake: orderIntake,
  examples: {
    leasedLine: {
      summary: { zh: '昆明到曲靖的专线', en: 'A leased line from Kunming to Qujing' },
      value: {
        customerNo: 'C-1001',
        productCode: 'leased-line',
        bandwidthKbps: 2048,
        ends: [{ addressId: 'KM-0001' }, { addressId: 'QJ-0001' }],
      },
    },
    smsGateway: {
      summary: { zh: '集团短信网关', en: 'A group SMS gateway' },
      value: { customerNo: 'C-1005', productCode: 'group-sms-gateway', ends: [] },
    },
  },
  starters: ['desk-clerk', 'account-manager'],
  refusals: [
    'unknown-customer',
    'customer-not-signed',
    'no-valid-contract',
    'unknown-product',
    'wrong-ends',
    'address-not-served',
    'wrong-bandwidth',
    'date-in-the-past',
    'order-exists',
  ],
};
