import type { TFunction } from 'i18next';
import type { Label } from '../../../domain/people/department';
import { bandwidthText } from '../sales/use-bandwidth';
import type { WholeAnswer } from './case-answers';

/** What a case is about, in a line; null where its kind has no words for it. */
export function subjectOf(found: WholeAnswer, label: (words: Label) => string, t: TFunction): string | null {
  const own = found as unknown as {
    readonly productName?: Label;
    readonly bandwidthKbps?: number | null;
    readonly details?: {
      readonly title?: string;
      readonly subject?: string;
      readonly reason?: string;
      readonly place?: { readonly text: string };
    };
  };
  if (own.productName !== undefined) {
    const speed = own.bandwidthKbps;
    return (
      label(own.productName) + (speed === undefined || speed === null ? '' : ` · ${bandwidthText(speed, t)}`)
    );
  }
  const { title, subject, place, reason } = own.details ?? {};
  return title ?? subject ?? place?.text ?? reason ?? null;
}
