import { SearchAttributeType, defineSearchAttributeKey } from '@temporalio/common';

/** What operations can search and sort processes by in Temporal. Business facts only, nothing personal (rule 6). */
export const searchAttributes = {
  customerNo: defineSearchAttributeKey('CustomerNo', SearchAttributeType.KEYWORD),
  tier: defineSearchAttributeKey('Tier', SearchAttributeType.KEYWORD),
  kind: defineSearchAttributeKey('ProcessKind', SearchAttributeType.KEYWORD),
  stage: defineSearchAttributeKey('Stage', SearchAttributeType.KEYWORD),
  state: defineSearchAttributeKey('OrderState', SearchAttributeType.KEYWORD),
  heldBy: defineSearchAttributeKey('HeldBy', SearchAttributeType.KEYWORD_LIST),
  dueAt: defineSearchAttributeKey('DueAt', SearchAttributeType.DATETIME),
  atRisk: defineSearchAttributeKey('AtRisk', SearchAttributeType.BOOL),
};
