import { type Db, ObjectId } from 'mongodb';

/** What GridFS keeps of a file that never was sealed, or whose program died while it came. */
interface Remains {
  readonly _id: ObjectId;
}

/**
 * Clears away uploads that began before `before` and never became an attachment: what a program that died left. Resolves with how
 * many. A file's id says when it began, so that what is still on its way stays. May be repeated, and done twice at once.
 */
export async function sweepAttachments(db: Db, before: Date): Promise<number> {
  const files = db.collection('attachments.files');
  const chunks = db.collection('attachments.chunks');
  const oldest = ObjectId.createFromTime(Math.floor(before.getTime() / 1000));
  const unsealed = files
    .find<Remains>({ _id: { $lt: oldest }, 'metadata.sha256': { $exists: false } })
    .project<Remains>({ _id: 1 });
  let swept = 0;
  for await (const { _id } of unsealed) {
    await files.deleteOne({ _id });
    await chunks.deleteMany({ files_id: _id });
    swept += 1;
  }
  const withoutFile = chunks.aggregate<Remains>([
    { $match: { files_id: { $lt: oldest } } },
    { $group: { _id: '$files_id' } },
    { $lookup: { from: 'attachments.files', localField: '_id', foreignField: '_id', as: 'file' } },
    { $match: { file: { $size: 0 } } },
    { $project: { _id: 1 } },
  ]);
  for await (const { _id } of withoutFile) {
    await chunks.deleteMany({ files_id: _id });
    swept += 1;
  }
  return swept;
}
