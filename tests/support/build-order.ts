import chineseDays from 'chinese-days/dist/chinese-days.json';
import { chineseCalendar } from '../../domain/calendar/chinese-calendar';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { Product } from '../../domain/catalogue/product';
import { leasedLine } from '../../domain/catalogue/products/leased-line';
import type { OrderEnd, OrderStart } from '../../domain/order/order';
import type { LocalNetwork } from '../../domain/people/department';

export const calendar = chineseCalendar(chineseDays);

let count = 0;

/** An order for a leased line within Kunming by an A1 customer, received now; say what is different. */
export function buildOrder(different: Partial<OrderStart>): OrderStart {
  count += 1;
  return {
    orderNo: `SO-${process.pid}-${Date.now()}-${count}`,
    requestKey: null,
    receivedAt: new Date().toISOString(),
    enteredBy: {
      kind: 'person',
      id: 'desk-01',
      department: 'sales-desk',
      roles: ['desk-clerk'],
      station: null,
      localNetworks: [],
      onBehalfOf: null,
    },
    batchNo: null,
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

/** A calendar of a later year that has one holiday, a Wednesday: for orders that are received at a fixed instant of the future. */
export const calendarOf2037: WorkingCalendar = {
  ...calendar,
  holidays: { '2037-11-25': '测试假日' },
  makeUpDays: {},
  knownYears: [2037],
};

/** A calendar in which every minute is worked, so that even the shortest pause takes working time. */
export const roundTheClock: WorkingCalendar = {
  ...calendar,
  hours: [{ fromMinute: 0, toMinute: 24 * 60 }],
  workingWeekdays: [1, 2, 3, 4, 5, 6, 7],
  holidays: {},
};

const addresses: Record<LocalNetwork, Omit<OrderEnd, 'end'>> = {
  kunming: { addressId: 'KM-0001', address: '昆明市五华区人民中路 12 号', localNetwork: 'kunming' },
  qujing: { addressId: 'QJ-0001', address: '曲靖市麒麟区南宁西路 8 号', localNetwork: 'qujing' },
  dali: { addressId: 'DL-0001', address: '大理市下关镇建设路 12 号', localNetwork: 'dali' },
  chuxiong: { addressId: 'CX-0001', address: '楚雄市鹿城镇鹿城西路 12 号', localNetwork: 'chuxiong' },
  lijiang: { addressId: 'LJ-0001', address: '丽江市古城区香格里大道 12 号', localNetwork: 'lijiang' },
};

/** An end of a line in a local network. */
export function endIn(end: OrderEnd['end'], localNetwork: LocalNetwork): OrderEnd {
  return { end, ...addresses[localNetwork] };
}

/** A line from one local network to another. */
export function lineBetween(a: LocalNetwork, b: LocalNetwork): Pick<OrderStart, 'ends'> {
  return { ends: [endIn('a', a), endIn('b', b)] };
}

/** What an order of a product needs besides: its first bandwidth and as many ends as it has, the second in another local network. */
export function orderedOf(product: Product): Pick<OrderStart, 'product' | 'bandwidthKbps' | 'ends'> {
  const all = lineBetween('kunming', 'qujing').ends;
  return {
    product,
    bandwidthKbps: product.bandwidthsKbps?.[0] ?? null,
    ends: all.slice(0, product.endCount),
  };
}
