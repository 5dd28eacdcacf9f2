import type { ExitAnswers, ExitTaskName } from '../../domain/exit/answers';
import type { ExitStart } from '../../domain/exit/exit';
import type { BilledOrder, NetworkFound, NetworkOfOrder } from '../../domain/exit/found';
import type { ProofItem } from '../../domain/exit/proof';
import { exitTaskTitles } from '../../domain/exit/tasks';
import type { PersonActor } from '../../domain/process/actor';
import { type Case, type CaseTask, askInCase } from '../shared/case';
import type { Answered } from '../shared/task-desk';
import type { ExitSystems } from './exit-systems';

/** One exit on its way. */
export interface ExitCase extends Case<ExitStart> {
  readonly systems: ExitSystems;
  /** Who decided that it goes ahead: orders in flight are cancelled and contracts closed in their name. */
  decidedBy: PersonActor;
  /** Services being taken down or moved. */
  readonly leaving: string[];
  /** Services that have ended. */
  readonly ceased: string[];
  /** The contracts its services were under. */
  readonly contractsTouched: Set<string>;
  /** Contracts it closes, and their last day; '' while there is none. */
  readonly closing: string[];
  lastDay: string;
  /** What was so before anything was taken away. */
  readonly before: {
    readonly orders: NetworkOfOrder[];
    readonly resources: NetworkFound['resources'][number][];
    readonly staying: NetworkOfOrder[];
    readonly stayingBilled: BilledOrder[];
  };
  /** Whether the final account was drawn. */
  isSettled: boolean;
  /** Faulty resources whose stations are at work. */
  clearing: Promise<unknown>;
  /** The arrears being collected. */
  collecting: Promise<unknown>;
  /** How it is marked in CRM; '' while it is not. */
  marked: string;
  /** The last comparison. */
  proof: readonly ProofItem[];
}

/** Asks somebody to do one of an exit's tasks. */
export async function ask<T extends ExitTaskName>(
  it: ExitCase,
  name: T,
  task: CaseTask,
): Promise<Answered<ExitAnswers[T]>> {
  return await askInCase<ExitAnswers[T]>(it, name, exitTaskTitles[name], task);
}

/** As many orders as one call takes. */
const atOnce = 100;

/** Orders in as many calls as they need. */
export function inPages<T>(all: readonly T[]): readonly (readonly T[])[] {
  const pages: T[][] = [];
  for (let from = 0; from < all.length; from += atOnce) pages.push(all.slice(from, from + atOnce));
  return pages;
}
