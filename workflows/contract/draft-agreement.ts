import { approvalFactsOf, jsonOf, productsOf } from '../../domain/contract/agreement';
import { levelsOf, requiredApproval } from '../../domain/authorisation/authorisation';
import { enter, forManager, fromNow, learn, reach } from '../shared/case';
import { CaseGivenUp } from '../shared/case-ended';
import { now } from '../shared/now';
import { type Drafted, type Sale, addDraft, ask, newestDraft, peopleBehind } from './sale';

/** 4.2: the account manager drafts what is agreed; the one before, and why it did not stand, is at hand. Every version is kept. */
export async function draftAgreement(sale: Sale): Promise<Drafted> {
  const { it } = sale;
  await enter(it, 'agreement-draft');
  const before = newestDraft(sale);
  const { answer, by } = await ask(sale, 'draft-agreement', {
    ...forManager(it),
    ...fromNow(it.start.limits.own.draftAgreement),
    context: {
      version: sale.drafts.length + 1,
      before: before === null ? null : jsonOf(before),
      reason: before?.reason ?? null,
    },
  });
  if (answer.decision === 'give-up') throw new CaseGivenUp(answer.reason);
  const { decision: _submit, ...terms } = answer;
  sale.authors = [...sale.authors, ...peopleBehind(by)];
  const { version: table, content } = it.start.authorisation;
  const required = requiredApproval(content, approvalFactsOf(terms));
  const [productCode = null] = productsOf(terms);
  learn(it, { productCode }, null);
  addDraft(sale, {
    ...terms,
    version: sale.drafts.length + 1,
    draftedBy: by.id,
    draftedAt: now(),
    table,
    rules: required.rules,
    levels: levelsOf(required),
    decisions: [],
    outcome: 'in-approval',
    reason: null,
  });
  reach(it, 'agreement-submitted', null);
  return { answer: terms, by };
}
