/** What the tasks of a batch are answered with; their forms (forms.ts) have exactly this shape. */
export interface BatchAnswers {
  /** Too many items failed, or all have ended and some failed: the owner decides (BAT-1). */
  'decide-on-batch': { decision: BatchDecision; note: string | null };
}

export type BatchTaskName = keyof BatchAnswers;

/** `end`: what was not started is not started any more. */
export const batchDecisions = ['go-on', 'rerun-failed', 'end'] as const;

export type BatchDecision = (typeof batchDecisions)[number];
