import { createHash } from 'node:crypto';
import { largestAttachment } from '../../domain/attachment/attachment';
import { looksLike, tellingBytes } from '../../domain/attachment/file-kinds';
import { BusinessError } from '../../domain/errors';

/** Counts a file as it comes, takes its fingerprint and looks whether it is what it is said to be. */
export class MeasuredFile {
  bytes = 0;
  /** Of its content, hexadecimal; once it has ended. */
  sha256 = '';
  private readonly hash = createHash('sha256');
  private first: Buffer = Buffer.alloc(0);
  private judged = false;

  constructor(private readonly mediaType: string) {}

  /** @throws BusinessError `payload-too-large`, `unsupported-media-type` */
  take(piece: Buffer): void {
    this.bytes += piece.length;
    if (this.bytes > largestAttachment)
      throw new BusinessError('payload-too-large', `A file may have ${largestAttachment} bytes at most.`);
    this.hash.update(piece);
    if (this.judged) return;
    this.first = Buffer.concat([this.first, piece.subarray(0, tellingBytes)]);
    if (this.first.length >= tellingBytes) this.judge();
  }

  /** @throws BusinessError `invalid-request` for an empty one, `unsupported-media-type` */
  end(): void {
    if (this.bytes === 0)
      throw new BusinessError('invalid-request', 'Send a file as the body.', [
        { field: 'file', reason: '文件为空 / the file is empty' },
      ]);
    if (!this.judged) this.judge();
    this.sha256 = this.hash.digest('hex');
  }

  private judge(): void {
    this.judged = true;
    if (!looksLike(this.mediaType, this.first))
      throw new BusinessError('unsupported-media-type', `The file is no ${this.mediaType}.`);
  }
}
