import type { Caller } from '../../caller';
import { type Seen, seenAs } from '../../onlookers';
import type { ScopeFilter } from '../../route';
import type { Services } from '../../services';
import type { Subject } from './subject';
import { visibleProcess } from './visible-process';

/**
 * The process as this person sees it: what is answered to whoever may see it is made from this.
 * @throws BusinessError `not-found`; OutOfScope
 */
export async function seenProcess(
  services: Services,
  subject: Pick<Subject, 'kind' | 'title'>,
  businessKey: string,
  { person, scope }: { readonly person: Caller; readonly scope: ScopeFilter },
): Promise<Seen> {
  return await seenAs(services, person, await visibleProcess(services, subject, businessKey, scope));
}
