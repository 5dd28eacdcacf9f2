import { reach } from '../shared/case';
import { approve } from './approve';
import { draftAgreement } from './draft-agreement';
import { type Sale, type Signed, changeDraft } from './sale';
import { sign } from './sign';

/**
 * 4.2 to 4.4, as often as it takes: drafted, approved, signed. Rejected or renegotiated it is drafted anew, and what was approved before
 * counts for nothing: every version is approved by itself (CON-2).
 */
export async function agree(sale: Sale): Promise<Signed> {
  for (;;) {
    const drafted = await draftAgreement(sale);
    const rejection = await approve(sale, drafted);
    if (rejection !== null) {
      changeDraft(sale, (draft) => ({ ...draft, outcome: 'rejected', reason: rejection }));
      reach(sale.it, 'agreement-rejected', null);
      continue;
    }
    const signed = await sign(sale);
    if (signed !== null) return signed;
  }
}
