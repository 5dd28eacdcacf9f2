import type { ManagerClaim } from '../documents';
import type { Store } from '../store';

/** Who may change the manager of which customers: of two changes begun in the same moment one has the customers. */
export interface ManagerClaims {
  /** Claims customers of a manager; the same claim again is the same. Answers the claims in its way: none when it stands. */
  claim(managerId: string, wanted: ManagerClaim): Promise<readonly ManagerClaim[]>;
  release(managerId: string, changeNo: string): Promise<void>;
}

export function createManagerClaims({ managerClaims }: Pick<Store, 'managerClaims'>): ManagerClaims {
  return {
    claim: async (managerId, wanted) => {
      const { changeNo, customerNos } = wanted;
      const overlapping =
        customerNos === null ? [{}] : [{ customerNos: null }, { customerNos: { $in: [...customerNos] } }];
      const free = { claims: { $not: { $elemMatch: { $or: [{ changeNo }, ...overlapping] } } } };
      await managerClaims.updateOne({ _id: managerId }, { $setOnInsert: { claims: [] } }, { upsert: true });
      for (;;) {
        const taken = await managerClaims.updateOne(
          { _id: managerId, ...free },
          { $push: { claims: wanted } },
        );
        if (taken.matchedCount > 0) return [];
        const { claims = [] } = (await managerClaims.findOne({ _id: managerId })) ?? {};
        if (claims.some((claim) => claim.changeNo === changeNo)) return [];
        const inTheWay = claims.filter((claim) => overlap(customerNos, claim.customerNos));
        if (inTheWay.length > 0) return inTheWay;
      }
    },
    release: async (managerId, changeNo) => {
      await managerClaims.updateOne({ _id: managerId }, { $pull: { claims: { changeNo } } });
    },
  };
}

function overlap(wanted: readonly string[] | null, claimed: readonly string[] | null): boolean {
  return wanted === null || claimed === null || wanted.some((customerNo) => claimed.includes(customerNo));
}
