/** What operations can search and filter processes by in Temporal. Never personal data. */
export const searchAttributeTypes = {
  CustomerNo: 'Keyword',
  Tier: 'Keyword',
  ProcessKind: 'Keyword',
  Stage: 'Keyword',
  OrderState: 'Keyword',
  HeldBy: 'KeywordList',
  DueAt: 'Datetime',
  AtRisk: 'Bool',
} as const;
