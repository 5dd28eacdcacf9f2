import type { Label } from '../../domain/people/department';
import type { Route } from '../route';
import type { Services } from '../services';
import { listAddresses } from './addresses';
import { askDeadline } from './ask-deadline';
import { getCalendar, listCalendars } from './calendars';
import { getProduct, listProducts } from './catalogue';
import { getCustomer, listCustomers } from './customers';
import { listNotifications } from './notifications';
import { cancelOrder, holdOrder, resumeOrder } from './orders/control-order';
import { getOrderTimeline } from './orders/order-timeline';
import { placeOrder } from './orders/place-order';
import { getOrder, getOrderResources, listOrders } from './orders/read-orders';
import { claimTaskRoute, commentTaskRoute, completeTaskRoute, releaseTaskRoute } from './tasks/act-on-task';
import { getTask, listTasks } from './tasks/read-tasks';

/** What the routes are about, as the documentation groups them. */
export const tags: Readonly<Record<string, Label>> = {
  orders: { zh: '订单:下单、跟踪、挂起、撤单', en: 'Orders: place, follow, hold, cancel' },
  tasks: { zh: '待办:领取、办结', en: 'Human tasks: claim and complete' },
  customers: { zh: '客户与地址', en: 'Customers and addresses' },
  catalogue: { zh: '产品目录', en: 'Catalogue' },
  calendars: { zh: '工作日历与期限', en: 'Working calendars and deadlines' },
  notifications: { zh: '通知', en: 'Notifications' },
  operations: { zh: '运行状况', en: 'Operations' },
};

/** Every route of the API. */
export function createRoutes(services: Services): readonly Route[] {
  return [
    placeOrder,
    listOrders,
    getOrder,
    getOrderTimeline,
    getOrderResources,
    holdOrder,
    resumeOrder,
    cancelOrder,
    listTasks,
    getTask,
    claimTaskRoute,
    releaseTaskRoute,
    completeTaskRoute,
    commentTaskRoute,
    listCustomers,
    getCustomer,
    listAddresses,
    listProducts,
    getProduct,
    listCalendars,
    getCalendar,
    askDeadline,
    listNotifications,
  ].map((create) => create(services));
}
