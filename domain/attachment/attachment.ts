import type { Instant } from '../calendar/working-calendar';
import type { ProcessKind } from '../process/process-kind';

/** A file kept with a process: never changed once it stands. */
export interface Attachment {
  readonly attachmentId: string;
  readonly processId: string;
  readonly kind: ProcessKind;
  readonly businessKey: string;
  /** The task it was sent with; null for the process as a whole. */
  readonly taskId: string | null;
  /** Safe to save under: see `safeFileName`. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of its content, hexadecimal. */
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
}

export const largestAttachment = 20 * 1024 * 1024;

/** With one process: it is read as a whole. */
export const mostOfProcess = 500;

/** On one answer. */
export const mostAttachments = 20;
