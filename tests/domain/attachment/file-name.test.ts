import { attachmentsIn } from '../../../domain/attachment/attachments-in';
import { looksLike } from '../../../domain/attachment/file-kinds';
import { contentDisposition, safeFileName } from '../../../domain/attachment/file-name';

const pdf = 'application/pdf';

describe('The name of an attachment', () => {
  it.each([
    ['组网方案 v1.pdf', '组网方案 v1.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\方案\\报价.PDF', '报价.pdf'],
    ['a\r\nSet-Cookie: x="1".pdf', 'aSet-Cookie x=1.pdf'],
    ['合同\u202Efdp.exe', '合同fdp.exe.pdf'],
    ['..hidden', 'hidden.pdf'],
    ['', 'file.pdf'],
    ['   ', 'file.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeFileName(given, pdf)).toBe(kept);
  });

  it('is not too long', () => {
    expect(Array.from(safeFileName('方'.repeat(300), pdf))).toHaveLength(124);
  });

  it('is told to a browser in plain letters and as it is', () => {
    expect(contentDisposition("方案 'v1'.pdf")).toBe(
      `attachment; filename="__ 'v1'.pdf"; filename*=UTF-8''%E6%96%B9%E6%A1%88%20%27v1%27.pdf`,
    );
  });
});

it('tells a file by how it begins, not by what it is said to be', () => {
  expect(looksLike(pdf, Buffer.from('%PDF-1.7'))).toBe(true);
  expect(looksLike(pdf, Buffer.from('<html>..'))).toBe(false);
  expect(looksLike('text/plain', Buffer.from('方案说明'))).toBe(true);
  expect(looksLike('text/plain', Buffer.from([0x4d, 0x5a, 0x00]))).toBe(false);
  expect(looksLike('text/html', Buffer.from('<html>'))).toBe(false);
});

it('finds every attachment an answer refers to, however deep', () => {
  const answer = { attachments: ['a'], design: { attachments: ['b', 'c'] }, note: null };

  expect(attachmentsIn(answer, 'answer')).toEqual([
    { field: 'answer.attachments.0', attachmentId: 'a' },
    { field: 'answer.design.attachments.0', attachmentId: 'b' },
    { field: 'answer.design.attachments.1', attachmentId: 'c' },
  ]);
});
