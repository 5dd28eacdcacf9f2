import type { z } from 'zod';
import type { attachmentAnswer } from '../../api/schemas/attachment';

/** A file kept with a process. */
export type Attachment = z.input<typeof attachmentAnswer>;
