import { ServiceError, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ActivityFailure, ApplicationFailure, RetryState } from '@temporalio/common';
import { MongoNetworkError, MongoServerSelectionError } from 'mongodb';
import { BusinessError } from '../../../domain/errors';
import { toRefused } from '../../../api/errors';
import { serve } from './serve';
import { readOwnThing, readThing } from './things';

async function replyWhen(error: unknown) {
  const route = readThing(async () => {
    throw error;
  });
  const api = await serve([route], {});
  const reply = await api.call('GET', '/api/v1/things', { as: 'am-01' });
  await api.close();
  return { ...reply, logLines: api.logLines };
}

function grpcError(code: number): ServiceError {
  const cause = Object.assign(new Error('grpc'), { code, details: '', metadata: {} });
  return new ServiceError('Failed to start Workflow', { cause });
}

describe('When something goes wrong behind the API', () => {
  it('a bug is told as ours, with an id and without a word of it', async () => {
    const reply = await replyWhen(new TypeError('secret.field is undefined'));

    expect(reply).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(JSON.stringify(reply.body)).not.toContain('secret');
  });

  it('the log has the stack of a bug, under the same id', async () => {
    const { headers, logLines } = await replyWhen(new TypeError('secret.field is undefined'));

    expect(logLines).toContainEqual(
      expect.objectContaining({
        requestId: headers.get('x-request-id'),
        err: expect.objectContaining({ stack: expect.stringContaining('our-faults.test') }),
      }),
    );
  });

  it.each([
    ['Temporal is unavailable', grpcError(14)],
    ['Temporal takes too long', grpcError(4)],
    ['a process has just missed its task', grpcError(9)],
    ['Temporal says so without wrapping it', grpcError(9).cause],
    ['the MongoDB connection breaks', new MongoNetworkError('connection reset')],
    ['there is no MongoDB', new MongoServerSelectionError('no primary', Object.create(null))],
    ['an outage is the cause of another error', new Error('start failed', { cause: grpcError(14) })],
  ])('one may come back when %s', async (_what, error) => {
    const reply = await replyWhen(error);

    expect(reply).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(reply.headers.get('retry-after')).toBe('5');
  });

  it('other refusals of Temporal are a fault of ours', async () => {
    expect(await replyWhen(grpcError(3))).toMatchObject({ status: 500 });
  });

  it('a process that is not there is not found', async () => {
    expect(await replyWhen(new WorkflowNotFoundError('not found', 'order/1', undefined))).toMatchObject({
      status: 404,
    });
  });

  it('what a workflow refuses is told with its code and fields', async () => {
    const fields = [{ field: 'bandwidthKbps', reason: 'not offered' }, 'rubbish'];
    const failure = ApplicationFailure.nonRetryable('No such bandwidth.', 'invalid-answer', fields);
    const reply = await replyWhen(new WorkflowUpdateFailedError('update failed', failure));

    expect(reply).toMatchObject({
      status: 422,
      body: {
        code: 'invalid-answer',
        detail: 'No such bandwidth.',
        errors: [{ field: 'bandwidthKbps', reason: 'not offered' }],
      },
    });
  });

  it('what an activity refuses is found under what Temporal wraps around it', () => {
    const failure = ApplicationFailure.nonRetryable('None left.', 'no-resource');
    const wrapped = new ActivityFailure(
      'failed',
      'reserve',
      '1',
      RetryState.NON_RETRYABLE_FAILURE,
      '',
      failure,
    );

    expect(toRefused(new WorkflowUpdateFailedError('update failed', wrapped))).toMatchObject({
      code: 'no-resource',
    });
  });

  it('a failure of no known type is ours', () => {
    expect(toRefused(ApplicationFailure.nonRetryable('x', 'TypeError'))).toMatchObject({ code: 'internal' });
  });

  it('a refusal from a handler counts as one, and is recorded', async () => {
    const route = readThing(async () => {
      throw new BusinessError('forbidden', 'Not your customer.');
    });
    const api = await serve([route], {});
    const reply = await api.call('GET', '/api/v1/things', { as: 'am-01' });
    await api.close();

    expect(reply.status).toBe(403);
    expect(api.refusals).toMatchObject([{ person: { id: 'am-01' }, reason: 'Not your customer.' }]);
  });
});

describe('An answer with more than its schema names', () => {
  const leaky = readThing(async () => ({
    status: 200,
    body: { id: '1', owner: 'am-01', phone: '13800000000' },
  }));

  it('is a fault where answers are checked', async () => {
    const api = await serve([leaky], { answers: 'checked' });
    const reply = await api.call('GET', '/api/v1/things', { as: 'am-01' });
    await api.close();

    expect(reply.status).toBe(500);
    expect(JSON.stringify(reply.body)).not.toContain('13800000000');
  });

  it('loses it where answers are filtered', async () => {
    const api = await serve([leaky], { answers: 'filtered' });
    const reply = await api.call('GET', '/api/v1/things', { as: 'am-01' });
    await api.close();

    expect(reply).toMatchObject({ status: 200 });
    expect(reply.body).toEqual({ id: '1', owner: 'am-01' });
  });

  it.each([
    ['lacks a field', { status: 200, body: { id: '1' } }],
    ['has an undeclared status', { status: 201, body: { id: '1', owner: 'am-01' } }],
  ])('is a fault everywhere when it %s', async (_what, answer) => {
    const api = await serve([readThing(async () => answer)], { answers: 'filtered' });
    const reply = await api.call('GET', '/api/v1/things', { as: 'am-01' });
    await api.close();

    expect(reply.status).toBe(500);
  });
});

describe('Somebody who calls too often', () => {
  const limits = {
    bodyBytes: 100,
    nesting: 32,
    requestsPerMinutePerPerson: 2,
    requestsPerMinutePerAddress: 1,
  };

  it('is asked to wait, alone, and told how long', async () => {
    const api = await serve([readOwnThing], { limits });
    const get = async (as: string | null) => api.call('GET', '/api/v1/things', { as });
    const replies = [await get('am-01'), await get('am-01'), await get('am-01')];
    const colleague = await get('am-02');
    await api.close();

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(replies[2]?.body).toMatchObject({ code: 'too-many-requests' });
    expect(Number(replies[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(colleague.status).toBe(200);
  });

  it('is counted by address before signing in', async () => {
    const api = await serve([readOwnThing], { limits });
    const get = async () => api.call('GET', '/api/v1/things', { as: null });
    const replies = [await get(), await get()];
    await api.close();

    expect(replies.map(({ status }) => status)).toEqual([401, 429]);
  });
});
