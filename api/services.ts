import type { Product } from '../domain/catalogue/product';
import type { Instant } from '../domain/calendar/working-calendar';
import type { AccountStore } from '../storage/customers/account-store';
import type { AttachmentStore } from '../storage/attachments/attachment-store';
import type { AbsenceStore } from '../storage/absence-store';
import type { CalendarApplications } from '../storage/reference/calendar-applications';
import type { CalendarVersions } from '../storage/reference/calendar-versions';
import type { DecisionTables } from '../storage/decision-tables/decision-tables';
import type { PastAgreements } from '../storage/decision-tables/past-agreements';
import type { LimitTables } from '../storage/reference/limit-tables';
import type { BatchItemStore } from '../storage/batch/batch-items';
import type { SavedFilters } from '../storage/saved-filters';
import type { UsageStore } from '../storage/exits/usage-store';
import type { Views } from '../storage/views/views';
import type { OutboundServices } from './outbound/outbound-services';
import type { AuditSystems } from './audit-systems';
import type { Gateway } from '../gateway/gateway';

/** What the routes work with. */
export interface Services {
  readonly views: Views;
  readonly absences: AbsenceStore;
  readonly outbound: OutboundServices;
  readonly accounts: AccountStore;
  readonly calendarVersions: CalendarVersions;
  readonly calendarApplications: CalendarApplications;
  readonly tables: LimitTables;
  readonly decisions: DecisionTables;
  readonly pastAgreements: PastAgreements;
  readonly batchItems: BatchItemStore;
  readonly attachments: AttachmentStore;
  readonly savedFilters: SavedFilters;
  readonly usage: UsageStore;
  readonly audit: AuditSystems;
  readonly gateway: Gateway;
  readonly catalogue: Readonly<Record<string, Product>>;
  readonly now: () => Instant;
}
