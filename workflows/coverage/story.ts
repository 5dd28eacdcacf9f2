import type { CoverageCase } from './coverage-case';
import { fileInCrm } from './file-in-crm';
import { replyToJoined } from './requesters';
import { assign } from './stages/assignment';
import { confirm } from './stages/confirmation';
import { chooseMeasure } from './stages/planning';
import { replyFirst } from './stages/reply';
import { survey } from './stages/survey';
import { workAtPlace } from './stages/work';

/** From assignment to the customers' confirmation; beside it, whoever joins is replied to (COV-1…COV-5). */
export async function tellCoverage(it: CoverageCase): Promise<void> {
  await Promise.all([untilConfirmed(it), replyToJoined(it)]);
  await fileInCrm(it, 'confirmed', null);
  // Put on hold while CRM was busy, it goes on when the hold is lifted.
  await it.control.clear();
}

async function untilConfirmed(it: CoverageCase): Promise<void> {
  await assign(it);
  await replyFirst(it);
  await survey(it);
  for (;;) {
    const measure = await chooseMeasure(it);
    if ((await workAtPlace(it, measure)) && (await confirm(it))) return;
  }
}
