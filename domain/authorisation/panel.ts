import { financeHeads, dutyLeaders, keyAccountHeads, marketingHeads } from '../people/groups';
import { type WorkGroup, isMemberOf } from '../people/person';
import type { Member } from '../process/actor';
import { type ApprovalLevel, approvers } from './approvers';

/** Who decides where those it would fall to may not, in this order: every head there is. */
const heads: readonly WorkGroup[] = [dutyLeaders, keyAccountHeads, financeHeads, marketingHeads];

/**
 * Who may decide a level besides its own group (CON-2): nobody else, as long as nobody of the group is barred. Otherwise it goes up, from
 * group to group, until there is one of which nobody is barred: a level is not left to nobody.
 */
export function standInsFor(level: ApprovalLevel, barred: readonly Member[]): readonly WorkGroup[] {
  const isTouched = (group: WorkGroup): boolean => barred.some((member) => isMemberOf(member, group));
  const { group, otherwise } = approvers[level];
  const ladder = [group, otherwise, ...heads.filter((head) => head !== group && head !== otherwise)];
  const free = ladder.findIndex((rung) => !isTouched(rung));
  return ladder.slice(1, free === -1 ? ladder.length : free + 1);
}
