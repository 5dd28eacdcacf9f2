import type { Db } from 'mongodb';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import { invalidRequest, notFound } from '../shared/refusal';
import { casePath, caseRequest, filedCaseSchema } from './case-schemas';
import { caseId, casesOf, fileCase, toFiledCase } from './cases';

/** Filing cases of any kind and looking them up. */
export function caseOperations(db: Db): readonly Operation[] {
  return [fileOperation(db), getOperation(db)];
}

function fileOperation(db: Db): Operation {
  return defineOperation({
    method: 'put',
    path: '/cases/{kind}/{businessKey}',
    id: 'fileCase',
    summary: 'Files how a case ended',
    business: true,
    keyed: true,
    params: casePath,
    query: nothing,
    body: caseRequest,
    answers: {
      200: { description: 'Filed in place of an earlier filing', schema: filedCaseSchema },
      201: { description: 'Filed', schema: filedCaseSchema },
    },
    refusals: { 400: ['invalid-request'], 422: ['idempotency-key-reused'] },
    callback: null,
    handle: async ({ key, params, body }) => {
      if (caseId(body) !== caseId(params)) {
        throw invalidRequest([{ field: 'businessKey', reason: 'must be the case in the path' }]);
      }
      return fileCase(db, key, body);
    },
  });
}

function getOperation(db: Db): Operation {
  return defineOperation({
    method: 'get',
    path: '/cases/{kind}/{businessKey}',
    id: 'getCase',
    summary: 'How a case ended',
    business: true,
    keyed: false,
    params: casePath,
    query: nothing,
    body: null,
    answers: { 200: { description: 'As filed last', schema: filedCaseSchema } },
    refusals: { 400: ['invalid-request'], 404: ['not-found'] },
    callback: null,
    handle: async ({ params }) => {
      const found = await casesOf(db).findOne({ _id: caseId(params) });
      if (found === null) throw notFound(`${caseId(params)} is not filed`);
      return { status: 200, body: toFiledCase(found) };
    },
  });
}
