import type { ProcessEvent } from '../domain/process/event';
import type { TaskView } from '../domain/process/human-task';
import type { Notification } from '../domain/process/notification';
import type { ProcessView } from '../domain/process/process-view';

/** What one activation of a process adds to its record: events, and the documents as they are afterwards. */
export interface RecordBatch {
  /** Hash of the last event before these; null for the first. */
  readonly previousHash: string | null;
  readonly events: readonly ProcessEvent[];
  readonly view: ProcessView;
  readonly tasks: readonly TaskView[];
  readonly notifications: readonly Notification[];
}

/** Where batches are kept (storage/ implements it). */
export interface RecordPort {
  /** Makes all of a batch stand, in order after what stood before. Writing the same batch again changes nothing. */
  write(batch: RecordBatch): Promise<{ readonly hash: string }>;
}

export interface RecordActivities {
  /** Writes a batch; answers with the hash that the next batch continues (design 4, audit). */
  record(batch: RecordBatch): Promise<{ hash: string }>;
}

export function createRecordActivities(records: RecordPort): RecordActivities {
  return {
    record: async (batch) => await records.write(batch),
  };
}
