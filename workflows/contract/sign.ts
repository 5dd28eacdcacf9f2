import { jsonOf } from '../../domain/contract/agreement';
import { enter, forManager, fromNow, reach } from '../shared/case';
import { CaseGivenUp } from '../shared/case-ended';
import { type Sale, type Signed, ask, changeDraft, newestDraft } from './sale';

/** 4.4: the customer signs, wants it otherwise (null: it is drafted anew), or refuses, which ends the sale. */
export async function sign(sale: Sale): Promise<Signed | null> {
  const { it } = sale;
  await enter(it, 'contract-signing');
  const draft = newestDraft(sale);
  const { answer, by } = await ask(sale, 'record-signing', {
    ...forManager(it),
    ...fromNow(it.start.limits.own.recordSigning),
    context: { draft: draft === null ? null : jsonOf(draft) },
  });
  if (answer.decision === 'renegotiate') {
    changeDraft(sale, (standing) => ({ ...standing, outcome: 'renegotiated', reason: answer.reason }));
    reach(it, 'agreement-renegotiated', null);
    return null;
  }
  if (answer.decision === 'refused') {
    changeDraft(sale, (standing) => ({ ...standing, outcome: 'refused', reason: answer.reason }));
    throw new CaseGivenUp(answer.reason);
  }
  const { signedBy, signedAt, documentRef } = answer;
  changeDraft(sale, (standing) => ({ ...standing, outcome: 'signed' }));
  reach(it, 'contract-signed', { signature: { signedBy, signedAt, documentRef } });
  return { answer, by };
}
