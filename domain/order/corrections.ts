import type { Instant } from '../calendar/working-calendar';
import type { ResourceNeed } from '../catalogue/resource';
import type { Correction } from '../process/correction';
import {
  bandwidth,
  businessKey,
  correctingFields,
  documentReference,
  instant,
  parseCorrections,
  productCode,
} from './corrected-fields';

/** What billing is asked for. */
interface BillingRequest {
  readonly orderNo: string;
  readonly customerNo: string;
  readonly productCode: string;
  readonly bandwidthKbps: number | null;
  readonly since: Instant;
}

/** What is filed in CRM. */
interface FilingRequest {
  readonly orderNo: string;
  readonly customerNo: string;
  readonly productCode: string;
  readonly outcome: 'completed' | 'cancelled' | 'rejected';
  readonly reason: string | null;
  readonly acceptedAt: Instant | null;
  readonly documentRef: string | null;
}

type Needs = readonly ResourceNeed[];

/** The field of a need's address: `a.addressId`; null for a need without one. */
function addressField({ slot, addressId }: ResourceNeed): string | null {
  return addressId === null ? null : `${slot.split('.', 1)[0] ?? slot}.addressId`;
}

/** Reserving and exchanging resources: the addresses they end at. */
export const correctNeeds: Correction<Needs> = {
  fields: (needs) =>
    Object.fromEntries(
      needs.flatMap((need) => {
        const field = addressField(need);
        return field === null ? [] : [[field, need.addressId]];
      }),
    ),
  apply: (needs, corrections) => {
    const known = new Set(needs.map(addressField));
    const { values, problems } = parseCorrections(corrections, (field) =>
      known.has(field) ? businessKey : undefined,
    );
    if (problems.length > 0) return { problems };
    const request = needs.map((need) => {
      const corrected = values[addressField(need) ?? ''];
      return corrected === undefined ? need : { ...need, addressId: String(corrected) };
    });
    return { request };
  },
};

/** Starting to bill. */
export const correctBilling = correctingFields<BillingRequest>({
  customerNo: businessKey,
  productCode,
  bandwidthKbps: bandwidth,
  since: instant,
});

/** Filing in CRM. */
export const correctFiling = correctingFields<FilingRequest>({
  customerNo: businessKey,
  productCode,
  documentRef: documentReference,
});
