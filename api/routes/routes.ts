import type { Label } from '../../domain/people/department';
import { processApis } from '../processes/process-apis';
import type { Route } from '../route';
import type { Services } from '../services';
import { endAbsence, listAbsences, recordAbsence } from './absences';
import { listAddresses } from './addresses';
import { batchRoutes } from './batches/batch-routes';
import { listAssessmentCases } from './assessment/assessment-cases';
import { getAssessmentTime } from './assessment/assessment-time';
import { exportAssessmentCsv, exportAssessmentXlsx } from './assessment/export-assessment';
import { listFigureCases } from './assessment/figure-cases';
import { getAssessment } from './assessment/get-assessment';
import { downloadAttachment, getAttachment, listAttachments } from './attachments/read-attachments';
import { uploadAttachment } from './attachments/upload-attachment';
import { askDeadline } from './ask-deadline';
import { getBoard } from './board/get-board';
import { getReturns } from './board/get-returns';
import { getCalendar, listCalendars } from './calendars';
import { applyCalendarVersion } from './calendars/apply-version';
import { previewCalendarVersion } from './calendars/preview-version';
import { publishCalendarVersion } from './calendars/publish-version';
import { getCalendarVersion, listCalendarVersions } from './calendars/read-versions';
import { getProduct, listProducts } from './catalogue';
import { draftDecisionTable } from './decision-tables/draft-candidate';
import { publishDecisionTable } from './decision-tables/publish-table';
import {
  getDecisionTable,
  listDecisionCandidates,
  listDecisionTableVersions,
  listDecisionTables,
} from './decision-tables/read-tables';
import { tryDecisionTable } from './decision-tables/try-candidate';
import { getCustomer, listCustomers } from './customers';
import { changeTier } from './customers/change-tier';
import { createCustomer } from './customers/create-customer';
import { getCustomerBreaches } from './customers/customer-breaches';
import { putCustomerContacts } from './customers/customer-contacts';
import { addContract, endContract } from './customers/customer-contracts';
import { getCustomerFile, putFileParts } from './customers/customer-file';
import { listFileForms } from './customers/file-forms';
import { listCustomerLog, noteCustomerContact } from './customers/customer-log';
import { listIncidents, listProcessesBehind } from './flow-desk/incidents';
import { retryIncident } from './flow-desk/retry-incident';
import { listSlow } from './flow-desk/slow-orders';
import { managerChangeRoutes } from './manager-changes/manager-change-routes';
import { previewLimits } from './limits/preview-limits';
import { publishLimits } from './limits/publish-limits';
import { listLimitVersions, listLimits } from './limits/read-limits';
import { listEvents, streamEvents } from './events';
import { listNotifications, readNotifications } from './notifications';
import { orderRoutes } from './orders/order-routes';
import { getPreferences, setPreferences } from './notification-preferences';
import { getMyself, listPeople } from './people';
import { listProcesses } from './processes/list-processes';
import { raiseProblemOfTask } from './problems/raise-problem';
import { listProblems } from './problems/read-problems';
import { deleteSavedFilter, listSavedFilters, putSavedFilter } from './saved-filters';
import { claimTaskRoute, commentTaskRoute, completeTaskRoute, releaseTaskRoute } from './tasks/act-on-task';
import { delegateTaskRoute, reassignTaskRoute, returnTaskRoute } from './tasks/pass-on-task';
import { getTask, listTasks } from './tasks/read-tasks';
import { changeWebhook, createWebhook, deleteWebhook, rotateWebhookSecret } from './webhooks/change-webhooks';
import {
  getWebhook,
  listDeliveries,
  listWebhooks,
  redeliverDead,
  redeliverOne,
} from './webhooks/read-webhooks';

/** What the routes are about, as the documentation groups them. */
export const tags: Readonly<Record<string, Label>> = {
  orders: {
    zh: '订单：下单、跟踪、催单、挂起、变更、撤单',
    en: 'Orders: place, follow, hurry, hold, amend, cancel',
  },
  ...Object.fromEntries(processApis.map(({ tag }) => [tag.name, tag.words])),
  batches: { zh: '批量业务：上传、进度、暂停、重跑', en: 'Batches: upload, follow, pause, run again' },
  processes: { zh: '流程：所有类型', en: 'Processes of every kind' },
  tasks: { zh: '待办：领取、办结、退单、转办', en: 'Human tasks: claim, complete, return, pass on' },
  problems: { zh: '问题：提出、处理、核实', en: 'Problems: raised, solved, verified' },
  customers: { zh: '客户与地址', en: 'Customers and addresses' },
  catalogue: { zh: '产品目录', en: 'Catalogue' },
  limits: { zh: '时限与权益', en: 'Limits and entitlements' },
  'decision-tables': { zh: '决策表：商务授权', en: 'Decision tables: business authorisation' },
  calendars: { zh: '工作日历与期限', en: 'Working calendars and deadlines' },
  notifications: { zh: '通知', en: 'Notifications' },
  events: { zh: '事件流：重放与推送', en: 'Events: replayed and as they happen' },
  webhooks: { zh: '对外事件推送', en: 'Webhooks' },
  attachments: { zh: '附件', en: 'Attachments' },
  'solution-library': { zh: '技术方案库', en: 'The solution library' },
  'needs-forecast': { zh: '需求预测', en: 'Needs forecast' },
  people: { zh: '人员、请假与代理', en: 'People, absences and their deputies' },
  'flow-desk': { zh: 'IT 支持流程台：卡滞、故障与修复', en: 'Flow desk: what is stuck, incidents, repairs' },
  assessment: { zh: '四级考核与时间去向', en: 'Assessment at four levels, and where time goes' },
  operations: { zh: '运行状况', en: 'Operations' },
};

/** Every route of the API. */
export function createRoutes(services: Services): readonly Route[] {
  const others = [
    listProcesses,
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
    getBoard,
    getReturns,
    listSavedFilters,
    putSavedFilter,
    deleteSavedFilter,
    listProblems,
    listCustomers,
    getCustomer,
    createCustomer,
    getCustomerBreaches,
    getCustomerFile,
    listFileForms,
    ...putFileParts,
    putCustomerContacts,
    listCustomerLog,
    noteCustomerContact,
    addContract,
    endContract,
    changeTier,
    listAddresses,
    listProducts,
    getProduct,
    listCalendars,
    getCalendar,
    askDeadline,
    listCalendarVersions,
    getCalendarVersion,
    previewCalendarVersion,
    publishCalendarVersion,
    applyCalendarVersion,
    listLimits,
    listLimitVersions,
    previewLimits,
    publishLimits,
    listDecisionTables,
    getDecisionTable,
    listDecisionTableVersions,
    listDecisionCandidates,
    draftDecisionTable,
    tryDecisionTable,
    publishDecisionTable,
    listNotifications,
    readNotifications,
    getPreferences,
    setPreferences,
    listEvents,
    streamEvents,
    createWebhook,
    listWebhooks,
    getWebhook,
    changeWebhook,
    rotateWebhookSecret,
    deleteWebhook,
    listDeliveries,
    redeliverOne,
    redeliverDead,
    listPeople,
    getMyself,
    listAbsences,
    recordAbsence,
    endAbsence,
    listIncidents,
    listProcessesBehind,
    retryIncident,
    listSlow,
    getAssessmentTime,
    listFigureCases,
    getAssessment,
    listAssessmentCases,
    exportAssessmentCsv,
    exportAssessmentXlsx,
    uploadAttachment,
    listAttachments,
    getAttachment,
    downloadAttachment,
  ].map((create) => create(services));
  const ofKinds = processApis.flatMap(({ routes }) => routes(services));
  const ofTheDesk = [...batchRoutes(services), ...managerChangeRoutes(services)];
  return [...orderRoutes(services), ...ofKinds, ...ofTheDesk, ...others];
}
