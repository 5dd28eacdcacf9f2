import type { CrmActivities } from '../../activities/crm-activities';
import { type Draft, type Terms, jsonOf } from '../../domain/contract/agreement';
import type { ContractAnswers, ContractTaskName } from '../../domain/contract/answers';
import type { ContractStart } from '../../domain/contract/contract-start';
import { contractTaskTitles } from '../../domain/contract/tasks';
import type { Member, PersonActor } from '../../domain/process/actor';
import { type Case, type CaseTask, askInCase, learn } from '../shared/case';
import type { systemProxies } from '../shared/system-proxies';
import type { Answered } from '../shared/task-desk';

/** One sale on its way. */
export interface Sale {
  readonly it: Case<ContractStart>;
  readonly crm: ReturnType<typeof systemProxies<CrmActivities>>;
  /** Every version of the agreement, the newest last. */
  drafts: readonly Draft[];
  /** Whose work the agreement is, and who therefore approves none of its versions (CON-2): who began the sale, and who drafted any of them. */
  authors: readonly Member[];
}

/** An agreement that was drafted, and by whom. */
export type Drafted = Answered<Terms>;

/** An agreement the customer has signed. */
export type Signed = Answered<Extract<ContractAnswers['record-signing'], { decision: 'signed' }>>;

/** Asks somebody to do one of a sale's tasks; every task says what is being sold. */
export async function ask<T extends ContractTaskName>(
  { it }: Sale,
  name: T,
  task: CaseTask,
): Promise<Answered<ContractAnswers[T]>> {
  const { subject } = it.start;
  const context = { subject, ...task.context };
  return await askInCase<ContractAnswers[T]>(it, name, contractTaskTitles[name], { ...task, context });
}

/** Somebody who does something, and for whom they stand in. */
export function peopleBehind(by: PersonActor): readonly Member[] {
  return by.onBehalfOf === null ? [by] : [by, by.onBehalfOf];
}

/** The newest version of the agreement. */
export function newestDraft({ drafts }: Sale): Draft | null {
  return drafts.at(-1) ?? null;
}

/** Puts a further version of the agreement on the record. */
export function addDraft(sale: Sale, draft: Draft): void {
  keep(sale, [...sale.drafts, draft]);
}

/** Notes on the record what became of the newest version. */
export function changeDraft(sale: Sale, change: (draft: Draft) => Draft): void {
  keep(
    sale,
    sale.drafts.map((draft, n) => (n === sale.drafts.length - 1 ? change(draft) : draft)),
  );
}

function keep(sale: Sale, drafts: readonly Draft[]): void {
  sale.drafts = drafts;
  learn(sale.it, { drafts: drafts.map(jsonOf) }, null);
}
