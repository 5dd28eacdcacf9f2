/** The waiting activity a callback is for. */
export interface WaitingActivity {
  readonly workflowId: string;
  readonly activityId: string;
}

/** What we give an outside system to quote when it calls back. */
export function callbackRefOf({ workflowId, activityId }: WaitingActivity): string {
  return Buffer.from(JSON.stringify([workflowId, activityId])).toString('base64url');
}

/** The activity behind a quoted reference, or null for something we never gave out. */
export function waitingActivityOf(ref: string): WaitingActivity | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(ref, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || parsed.length !== 2) return null;
    const [workflowId, activityId] = parsed as readonly unknown[];
    return typeof workflowId === 'string' && typeof activityId === 'string'
      ? { workflowId, activityId }
      : null;
  } catch {
    return null;
  }
}
