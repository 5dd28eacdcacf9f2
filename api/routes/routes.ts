import type { Label } from '../../domain/people/department';
import type { Route } from '../route';
import type { Services } from '../services';
import { endAbsence, listAbsences, recordAbsence } from './absences';
import { listAddresses } from './addresses';
import { askDeadline } from './ask-deadline';
import { getCalendar, listCalendars } from './calendars';
import { getProduct, listProducts } from './catalogue';
import { getCustomer, listCustomers } from './customers';
import { listIncidents, listOrdersBehind } from './flow-desk/incidents';
import { repairStuckCall } from './flow-desk/repair-stuck-call';
import { retryIncident } from './flow-desk/retry-incident';
import { listSlow } from './flow-desk/slow-orders';
import { listNotifications } from './notifications';
import { amendOrderRoute, listAmendments } from './orders/amend-order';
import { cancelOrder, expediteOrder, holdOrder, resumeOrder } from './orders/control-order';
import { listContacts, recordContactRoute } from './orders/customer-contacts';
import { getOrderControl } from './orders/order-control';
import { getCustomerView } from './orders/order-customer-view';
import { getOrderHolding } from './orders/order-holding';
import { getOrderSegments } from './orders/order-segments';
import { getOrderTimeline } from './orders/order-timeline';
import { placeOrder } from './orders/place-order';
import { previewAmendmentRoute, previewCancellationRoute } from './orders/preview-changes';
import { getOrder, getOrderResources, listOrders } from './orders/read-orders';
import { getMyself, listPeople } from './people';
import { raiseProblemOfOrder, raiseProblemOfTask } from './problems/raise-problem';
import { getOrderProblems, listProblems } from './problems/read-problems';
import { claimTaskRoute, commentTaskRoute, completeTaskRoute, releaseTaskRoute } from './tasks/act-on-task';
import { delegateTaskRoute, reassignTaskRoute, returnTaskRoute } from './tasks/pass-on-task';
import { getTask, listTasks } from './tasks/read-tasks';

/** What the routes are about, as the documentation groups them. */
export const tags: Readonly<Record<string, Label>> = {
  orders: {
    zh: '订单:下单、跟踪、催单、挂起、变更、撤单',
    en: 'Orders: place, follow, hurry, hold, amend, cancel',
  },
  tasks: { zh: '待办:领取、办结、退单、转办', en: 'Human tasks: claim, complete, return, pass on' },
  problems: { zh: '问题:提出、处理、核实', en: 'Problems: raised, solved, verified' },
  customers: { zh: '客户与地址', en: 'Customers and addresses' },
  catalogue: { zh: '产品目录', en: 'Catalogue' },
  calendars: { zh: '工作日历与期限', en: 'Working calendars and deadlines' },
  notifications: { zh: '通知', en: 'Notifications' },
  people: { zh: '人员、请假与代理', en: 'People, absences and their deputies' },
  'flow-desk': { zh: 'IT 支持流程台:卡滞、故障与修复', en: 'Flow desk: what is stuck, incidents, repairs' },
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
    getOrderControl,
    getOrderHolding,
    getOrderSegments,
    getCustomerView,
    holdOrder,
    resumeOrder,
    expediteOrder,
    listContacts,
    recordContactRoute,
    previewAmendmentRoute,
    amendOrderRoute,
    listAmendments,
    previewCancellationRoute,
    cancelOrder,
    listTasks,
    getTask,
    claimTaskRoute,
    releaseTaskRoute,
    completeTaskRoute,
    commentTaskRoute,
    returnTaskRoute,
    delegateTaskRoute,
    reassignTaskRoute,
    raiseProblemOfTask,
    raiseProblemOfOrder,
    getOrderProblems,
    listProblems,
    listCustomers,
    getCustomer,
    listAddresses,
    listProducts,
    getProduct,
    listCalendars,
    getCalendar,
    askDeadline,
    listNotifications,
    listPeople,
    getMyself,
    listAbsences,
    recordAbsence,
    endAbsence,
    listIncidents,
    listOrdersBehind,
    retryIncident,
    listSlow,
    repairStuckCall,
  ].map((create) => create(services));
}
