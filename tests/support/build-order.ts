import chineseDays from 'chinese-days/dist/chinese-days.json';
import { chineseCalendar } from '../../domain/calendar/chinese-calendar';
import { leasedLine } from '../../domain/catalogue/products/leased-line';
import type { OrderStart } from '../../domain/order/order';

export const calendar = chineseCalendar(chineseDays);

let count = 0;

/** An order for a leased line within Kunming by an A1 customer, received now; say what is different. */
export function buildOrder(different: Partial<OrderStart>): OrderStart {
  count += 1;
  return {
    orderNo: `SO-${process.pid}-${Date.now()}-${count}`,
    requestKey: null,
    receivedAt: new Date().toISOString(),
    enteredBy: { kind: 'person', id: 'desk-01', department: 'sales-desk', roles: ['desk-clerk'], station: null, localNetworks: [] },
    customerNo: 'C-1001',
    contractNo: 'CT-1001',
    tier: 'A1',
    managerId: 'am-01',
    homeNetwork: 'kunming',
    product: leasedLine,
    bandwidthKbps: 2048,
    ends: [
      { end: 'a', addressId: 'KM-0001', address: '昆明市五华区人民中路 12 号', localNetwork: 'kunming' },
      { end: 'b', addressId: 'KM-0002', address: '昆明市盘龙区北京路 12 号', localNetwork: 'kunming' },
    ],
    requestedDate: null,
    note: null,
    priority: 1,
    responseBudget: { workingDays: 1 },
    calendar: { ...calendar, knownYears: calendar.knownYears.filter((year) => year >= 2025) },
    ...different,
  };
}
