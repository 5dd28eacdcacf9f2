import type { ComponentType, LazyExoticComponent } from 'react';
import type { Myself } from '../auth/session';
import { mayStartAnything } from '../pages/sales/start-kinds';
import { lazyPart } from '../parts/lazy-part';

/** A page of the workbench. */
export interface Page {
  readonly path: string;
  /** Of the catalogue; null for pages that are reached from others. */
  readonly menu: string | null;
  readonly mayOpen: (myself: Myself) => boolean;
  readonly view: LazyExoticComponent<ComponentType>;
}

const anyone = (): boolean => true;

function hasRole(...roles: readonly Myself['roles'][number][]): (myself: Myself) => boolean {
  return (myself) =>
    [myself, ...myself.standsInFor].some((who) => who.roles.some((role) => roles.includes(role)));
}

/** Every page, in the order of the menu. What a person may do on it is the API's to say; this only spares them dead ends. */
export const pages: readonly Page[] = [
  {
    path: '/tasks',
    menu: 'tasks.title',
    mayOpen: anyone,
    view: lazyPart(async () => (await import('../pages/tasks/tasks-page')).TasksPage),
  },
  {
    path: '/tasks/:taskId',
    menu: null,
    mayOpen: anyone,
    view: lazyPart(async () => (await import('../pages/tasks/task-page')).TaskPage),
  },
  {
    path: '/sales',
    menu: 'sales.title',
    mayOpen: mayStartAnything,
    view: lazyPart(async () => (await import('../pages/sales/sales-page')).SalesPage),
  },
  {
    path: '/sales/new/:kind',
    menu: null,
    mayOpen: mayStartAnything,
    view: lazyPart(async () => (await import('../pages/sales/new-request-page')).NewRequestPage),
  },
  {
    path: '/cases',
    menu: 'case.title',
    mayOpen: anyone,
    view: lazyPart(async () => (await import('../pages/case/cases-page')).CasesPage),
  },
  {
    path: '/cases/:kind/:number',
    menu: null,
    mayOpen: anyone,
    view: lazyPart(async () => (await import('../pages/case/case-page')).CasePage),
  },
  {
    path: '/accounts',
    menu: 'accounts.title',
    mayOpen: hasRole(
      'account-manager',
      'area-manager',
      'department-head',
      'chief-representative',
      'administrator',
    ),
    view: lazyPart(async () => (await import('../pages/accounts/accounts-page')).AccountsPage),
  },
  {
    path: '/accounts/:customerNo',
    menu: null,
    mayOpen: hasRole(
      'account-manager',
      'area-manager',
      'department-head',
      'chief-representative',
      'administrator',
      'desk-clerk',
    ),
    view: lazyPart(async () => (await import('../pages/accounts/account-page')).AccountPage),
  },
  {
    path: '/board',
    menu: 'board.title',
    mayOpen: hasRole('station-manager', 'department-head', 'area-manager'),
    view: lazyPart(async () => (await import('../pages/board/board-page')).BoardPage),
  },
  {
    path: '/flow-desk',
    menu: 'flowDesk.title',
    mayOpen: hasRole('it-support', 'operations', 'administrator'),
    view: lazyPart(async () => (await import('../pages/flow-desk/flow-desk-page')).FlowDeskPage),
  },
  {
    path: '/assessment',
    menu: 'assessment.title',
    mayOpen: hasRole(
      'account-manager',
      'station-executor',
      'department-head',
      'area-manager',
      'station-manager',
      'operations',
      'administrator',
      'it-support',
    ),
    view: lazyPart(async () => (await import('../pages/assessment/assessment-page')).AssessmentPage),
  },
  {
    path: '/admin',
    menu: 'admin.title',
    mayOpen: hasRole('administrator'),
    view: lazyPart(async () => (await import('../pages/admin/admin-page')).AdminPage),
  },
];
