import type { Collection, Db } from 'mongodb';
import type { Answer } from '../shared/operation';
import { writeOnce } from '../shared/write-once';
import type { CaseRequest, FiledCase } from './case-schemas';

/** How a case ended, as filed last; `_id` is `<kind>/<businessKey>`. */
export type CaseDocument = FiledCase & { readonly _id: string };

export function casesOf(db: Db): Collection<CaseDocument> {
  return db.collection('cases');
}

/** What a case is kept under. */
export function caseId({ kind, businessKey }: Pick<CaseRequest, 'kind' | 'businessKey'>): string {
  return `${kind}/${businessKey}`;
}

/** Files a case; a filing under a new key takes the place of the one before. */
export async function fileCase(db: Db, key: string, request: CaseRequest): Promise<Answer> {
  return writeOnce(db, { key, operation: 'file-case', request }, async (session) => {
    const _id = caseId(request);
    const before = await casesOf(db).findOne({ _id }, { session });
    const revision = (before?.revision ?? 0) + 1;
    const filed: CaseDocument = { _id, ...request, filedAt: new Date().toISOString(), revision };
    await casesOf(db).replaceOne({ _id }, filed, { upsert: true, session });
    return { status: before === null ? 201 : 200, body: toFiledCase(filed) };
  });
}

export function toFiledCase({ _id, ...rest }: CaseDocument): FiledCase {
  return rest;
}
