import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ObjectId } from 'mongodb';
import { largestAttachment, mostOfProcess } from '../../../domain/attachment/attachment';
import {
  type AttachmentStore,
  type NewAttachment,
  createAttachmentStore,
} from '../../../storage/attachments/attachment-store';
import { sweepAttachments } from '../../../storage/attachments/sweep-attachments';
import { type FreshStore, freshStore } from '../support/fresh-store';

const about: NewAttachment = {
  processId: 'solution/SN-1',
  kind: 'solution',
  businessKey: 'SN-1',
  taskId: null,
  fileName: '方案.pdf',
  mediaType: 'application/pdf',
  uploadedBy: 'sol-01',
  uploadedAt: '2026-11-23T02:00:00.000Z',
};

const pdf = Buffer.from('%PDF-1.7 方案正文');

function* megabytes(count: number): Generator<Buffer> {
  yield pdf;
  for (let n = 0; n < count; n += 1) yield Buffer.alloc(1024 * 1024, 1);
}

describe('Attachments', () => {
  let fresh: FreshStore;
  let store: AttachmentStore;
  beforeAll(async () => {
    fresh = await freshStore();
    store = createAttachmentStore(fresh.store);
  });
  afterEach(async () => await fresh.clear());
  afterAll(async () => await fresh.close());

  async function kept(different: Partial<NewAttachment>, content: Buffer) {
    return await store.keep({ ...about, ...different }, Readable.from([content]));
  }

  async function left(): Promise<number> {
    return await fresh.store.db.collection('attachments.chunks').countDocuments();
  }

  it('come out as they went in, with their size and fingerprint', async () => {
    const attachment = await kept({}, pdf);

    expect(attachment).toMatchObject({
      bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    expect(await buffer(store.read(attachment.attachmentId))).toEqual(pdf);
    expect(await store.find(attachment.attachmentId)).toEqual(attachment);
    expect(await store.of('solution/SN-1')).toEqual([attachment]);
  });

  it('are the ones that stand when sent again; others beside them', async () => {
    const first = await kept({}, pdf);

    expect(await kept({ uploadedAt: '2026-11-24T02:00:00.000Z' }, pdf)).toEqual(first);
    await kept({ fileName: '方案 v2.pdf' }, pdf);
    expect(await store.of('solution/SN-1')).toHaveLength(2);
    expect(await left()).toBe(2);
  });

  it.each([
    ['an empty one', 'invalid-request', Buffer.alloc(0)],
    ['one that is not what it is said to be', 'unsupported-media-type', Buffer.from('<html></html>')],
    ['one shorter than what tells its type', 'unsupported-media-type', Buffer.from('%PD')],
  ])('%s is refused, and nothing of it stays', async (_what, code, content) => {
    await expect(kept({}, content)).rejects.toMatchObject({ code });
    expect([await store.of('solution/SN-1'), await left()]).toEqual([[], 0]);
  });

  it('are refused while they come when they grow too large, and nothing stays', async () => {
    const much = Readable.from(megabytes(largestAttachment / 1024 / 1024));

    await expect(store.keep(about, much)).rejects.toMatchObject({ code: 'payload-too-large' });
    expect([await store.of('solution/SN-1'), await left()]).toEqual([[], 0]);
  });

  it('that break off leave nothing behind', async () => {
    function* brokenOff(): Generator<Buffer> {
      yield* megabytes(1);
      throw new Error('The line went dead.');
    }

    await expect(store.keep(about, Readable.from(brokenOff()))).rejects.toThrow('The line went dead.');
    expect([await store.of('solution/SN-1'), await left()]).toEqual([[], 0]);
  });

  it('are as many as a process may have, and no more', async () => {
    const { attachmentId: _id, ...standing } = await kept({}, pdf);
    const more = Array.from({ length: mostOfProcess - 1 }, (_, n) => ({
      metadata: { ...standing, fileName: `${n}.pdf` },
    }));
    await fresh.store.db.collection('attachments.files').insertMany(more);

    await expect(kept({ fileName: '又一个.pdf' }, pdf)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('that were never finished are swept when they are old enough, and nothing else', async () => {
    const attachment = await kept({}, pdf);
    const { db } = fresh.store;
    const [withoutFile, unsealed] = [new ObjectId(), new ObjectId()];
    await db.collection('attachments.files').insertOne({ _id: unsealed, length: 1, chunkSize: 1 });
    await db
      .collection('attachments.chunks')
      .insertMany([withoutFile, unsealed].map((files_id) => ({ files_id, n: 0, data: Buffer.from('x') })));

    expect(await sweepAttachments(db, new Date(Date.now() - 60_000))).toBe(0);
    expect(await left()).toBe(3);
    const swept = await Promise.all([1, 2].map(() => sweepAttachments(db, new Date(Date.now() + 60_000))));

    expect(Math.max(...swept)).toBeGreaterThan(0);
    expect([await left(), await db.collection('attachments.files').countDocuments()]).toEqual([1, 1]);
    expect(await buffer(store.read(attachment.attachmentId))).toEqual(pdf);
  });

  it('are not found by what is no id', async () => {
    expect(await store.find('../x')).toBeNull();
  });
});
