import type { Readable } from 'node:stream';
import { type Collection, GridFSBucket, ObjectId } from 'mongodb';
import { type Attachment, mostOfProcess } from '../../domain/attachment/attachment';
import { BusinessError } from '../../domain/errors';
import { isDuplicate } from '../is-duplicate';
import type { Store } from '../store';
import { MeasuredFile } from './measured-file';

/** A file about to be kept. */
export type NewAttachment = Omit<Attachment, 'attachmentId' | 'bytes' | 'sha256'>;

/** Files kept with processes, in GridFS; streamed in and out, never held in memory as a whole. */
export interface AttachmentStore {
  /**
   * Keeps a file. The same one sent again by the same person for the same thing is the one that stands.
   * @throws BusinessError `conflict` when the process has as many as it may, `payload-too-large`, `invalid-request` for an empty one, `unsupported-media-type` for one that is not what it is said to be
   */
  keep(about: NewAttachment, content: Readable): Promise<Attachment>;
  find(attachmentId: string): Promise<Attachment | null>;
  /** Those of a process, the oldest first. */
  of(processId: string): Promise<readonly Attachment[]>;
  /** Its content. */
  read(attachmentId: string): Readable;
}

/** A file as GridFS keeps it: it is there once it has been sealed with what it is. */
interface StoredFile {
  readonly _id: ObjectId;
  readonly metadata: Attachment | null;
}

export function createAttachmentStore({ db }: Pick<Store, 'db'>): AttachmentStore {
  const bucket = new GridFSBucket(db, { bucketName: 'attachments' });
  const files: Collection<StoredFile> = db.collection('attachments.files');
  return {
    keep: async (about, content) => {
      const standing = await files.countDocuments({ 'metadata.processId': about.processId });
      if (standing >= mostOfProcess)
        throw new BusinessError('conflict', `A process has ${mostOfProcess} attachments at most.`);
      const { id, file } = await keepContent(bucket, about, content);
      const { bytes, sha256 } = file;
      const attachment = { ...about, attachmentId: id.toHexString(), bytes, sha256 };
      try {
        await files.updateOne({ _id: id }, { $set: { metadata: attachment } });
        return attachment;
      } catch (error) {
        await bucket.delete(id);
        if (!isDuplicate(error)) throw error;
        return await theSame(files, attachment);
      }
    },
    find: async (attachmentId) => {
      if (!ObjectId.isValid(attachmentId)) return null;
      const found = await files.findOne({ _id: new ObjectId(attachmentId) });
      return found?.metadata ?? null;
    },
    of: async (processId) => {
      const found = await files.find({ 'metadata.processId': processId }).sort({ _id: 1 }).toArray();
      return found.flatMap(({ metadata }) => metadata ?? []);
    },
    read: (attachmentId) => bucket.openDownloadStream(new ObjectId(attachmentId)),
  };
}

/** Writes a file as it comes, one piece after the other, so that of one that is refused nothing stays. */
async function keepContent(
  bucket: GridFSBucket,
  { fileName, mediaType }: NewAttachment,
  content: Readable,
): Promise<{ readonly id: ObjectId; readonly file: MeasuredFile }> {
  const file = new MeasuredFile(mediaType);
  const upload = bucket.openUploadStream(fileName);
  // Whoever writes is told.
  upload.on('error', () => {});
  const done = (write: (told: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => write((error) => (error ? reject(error) : resolve())));
  try {
    for await (const piece of content as AsyncIterable<Buffer>) {
      file.take(piece);
      await done((told) => upload.write(piece, told));
    }
    file.end();
    await done((told) => upload.end(told));
    return { id: upload.id, file };
  } catch (error) {
    // Where that fails as well the first error says why.
    await upload.abort().catch(() => {});
    throw error;
  }
}

async function theSame(files: Collection<StoredFile>, attachment: Attachment): Promise<Attachment> {
  const { processId, taskId, uploadedBy, fileName, sha256 } = attachment;
  const found = await files.findOne({
    'metadata.processId': processId,
    'metadata.taskId': taskId,
    'metadata.uploadedBy': uploadedBy,
    'metadata.fileName': fileName,
    'metadata.sha256': sha256,
  });
  if (found?.metadata == null) throw new BusinessError('unavailable', 'The attachment is being changed.');
  return found.metadata;
}
