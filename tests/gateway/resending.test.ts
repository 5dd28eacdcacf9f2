import { ServiceError } from '@temporalio/client';
import { resending } from '../../gateway/resending';

function grpcError(code: number): Error {
  return Object.assign(new Error('grpc'), { code, details: '', metadata: {} });
}

describe('What the server dropped and said so', () => {
  it.each([
    ['an update', new ServiceError('Failed', { cause: grpcError(9) })],
    ['an update that came with a start', grpcError(9)],
  ])('is sent again: %s', async (_what, error) => {
    let sent = 0;
    const answer = await resending(async () => {
      sent += 1;
      if (sent === 1) throw error;
      return 'done';
    });

    expect([answer, sent]).toEqual(['done', 2]);
  });

  it('is not what failed otherwise', async () => {
    await expect(resending(async () => await Promise.reject(grpcError(14)))).rejects.toThrow('grpc');
  });
});
