import { leasedLine } from '../../../domain/catalogue/products/leased-line';
import { type AnswerFacts, problemsOfAnswer } from '../../../domain/order/answer-rules';
import type { OrderTaskName } from '../../../domain/order/answers';
import type { Json } from '../../../domain/json';
import { withinLimits } from '../../support/answers';

const { measures } = leasedLine;
const facts: AnswerFacts = {
  now: '2026-11-24T01:00:00.000Z',
  receivedAt: '2026-11-20T08:00:00.000Z',
  promise: { dueAt: '2026-11-27T08:00:00.000Z', agreedDueAt: null },
  expectedAt: null,
  activatedAt: '2026-11-23T08:00:00.000Z',
  workedAt: [{ station: 'field', localNetwork: 'kunming' }],
  measures,
  bandwidthKbps: 2048,
};
const field = { station: 'field', localNetwork: 'kunming' };
const good = { ...withinLimits(measures, 2048) };

function wrongFields(name: OrderTaskName, answer: Json, known: AnswerFacts = facts): string[] {
  return problemsOfAnswer(name, answer, known).map((problem) => problem.field);
}

describe('What the business refuses in an answer', () => {
  it('nothing in an answer that has no rule', () => {
    expect(wrongFields('check-resources', { result: 'available', note: null })).toEqual([]);
  });

  it.each([
    ['yesterday', '2026-11-23T01:00:00.000Z', ['expectedAt']],
    ['this very moment', '2026-11-24T01:00:00.000Z', ['expectedAt']],
    ['next week', '2026-12-01T01:00:00.000Z', []],
    ['in ten years', '2036-12-01T01:00:00.000Z', ['expectedAt']],
  ])('a remedy planned for %s', (_when, expectedAt, wrong) => {
    expect(wrongFields('plan-remedy', { measure: '新建', expectedAt })).toEqual(wrong);
  });

  it('a new promise for a time that has passed, but not giving up', () => {
    const dueAt = '2026-11-23T01:00:00.000Z';

    expect(wrongFields('agree-new-promise', { decision: 'agree', dueAt, agreedWith: '客户' })).toEqual([
      'dueAt',
    ]);
    expect(wrongFields('agree-new-promise', { decision: 'cancel', reason: '不等了' })).toEqual([]);
    expect(wrongFields('confirm-promise', { decision: 'agree-later', dueAt, reason: '客户要求' })).toEqual([
      'dueAt',
    ]);
    expect(wrongFields('confirm-promise', { decision: 'confirm' })).toEqual([]);
  });

  it.each([
    ['earlier than the present promise', '2026-11-26T08:00:00.000Z', ['dueAt']],
    ['the present promise itself', '2026-11-27T08:00:00.000Z', ['dueAt']],
    ['later', '2026-11-30T08:00:00.000Z', []],
  ])('a promise agreed for %s', (_when, dueAt, wrong) => {
    expect(wrongFields('confirm-promise', { decision: 'agree-later', dueAt, reason: '客户要求' })).toEqual(
      wrong,
    );
  });

  it.each([
    ['before the remedy is expected', '2026-12-07T08:00:00.000Z', ['dueAt']],
    ['when it is expected', '2026-12-08T08:00:00.000Z', []],
  ])('a new promise for a time %s', (_when, dueAt, wrong) => {
    const known = { ...facts, expectedAt: '2026-12-08T08:00:00.000Z' };

    expect(wrongFields('agree-new-promise', { decision: 'agree', dueAt, agreedWith: '客户' }, known)).toEqual(
      wrong,
    );
  });

  it('a new promise that takes back what was agreed for the other end', () => {
    const agreed = '2027-03-31T08:00:00.000Z';
    const known = { ...facts, promise: { dueAt: agreed, agreedDueAt: agreed } };
    const answer = { decision: 'agree', dueAt: '2027-01-15T08:00:00.000Z', agreedWith: '客户' };

    expect(wrongFields('agree-new-promise', answer, known)).toEqual(['dueAt']);
    expect(wrongFields('agree-new-promise', { ...answer, dueAt: agreed }, known)).toEqual([]);
  });

  it('missed limits for which nobody is at fault', () => {
    const measured = { ...good, delayMs: 41 };

    expect(wrongFields('test-end-to-end', { measured, faultAt: null, note: null })).toEqual(['faultAt']);
    expect(wrongFields('test-end-to-end', { measured, faultAt: field, note: null })).toEqual([]);
    expect(wrongFields('test-end-to-end', { measured: good, faultAt: null, note: null })).toEqual([]);
  });

  it.each([
    ['another station', { station: 'data', localNetwork: 'kunming' }],
    ['the station of another local network', { station: 'field', localNetwork: 'dali' }],
  ])('a fault laid at %s that did no work', (_which, faultAt) => {
    expect(wrongFields('test-end-to-end', { measured: good, faultAt, note: null })).toEqual(['faultAt']);
    expect(wrongFields('record-acceptance', { decision: 'refused', reason: '不通', faultAt })).toEqual([
      'faultAt',
    ]);
  });

  it.each([
    ['before the line was there', '2026-11-23T07:54:59.999Z', ['signedAt']],
    ['a few minutes off', '2026-11-23T07:55:00.000Z', []],
    ['now', '2026-11-24T01:00:00.000Z', []],
    ['by a clock a little ahead of ours', '2026-11-24T01:05:00.000Z', []],
    ['in the future', '2026-11-24T01:05:00.001Z', ['signedAt']],
  ])('an acceptance signed %s', (_when, signedAt, wrong) => {
    const answer = { decision: 'accepted', signedBy: '客户', signedAt, documentRef: 'YS-1' };

    expect(wrongFields('record-acceptance', answer)).toEqual(wrong);
  });
});
