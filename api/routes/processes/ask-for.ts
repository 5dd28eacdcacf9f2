import type { z } from 'zod';
import { BusinessError, type ProblemCode } from '../../../domain/errors';
import type { Label, Role } from '../../../domain/people/department';
import { actorOf } from '../../../domain/process/actor';
import { processIdOf } from '../../../domain/process/process-kind';
import type { Intake } from '../../../intake/intake';
import { intakeFacts } from '../../intake-facts';
import { hrefOf } from '../../processes/process-paths';
import { type BodyExample, type Route, defineRoute } from '../../route';
import { namedOne } from '../../named';
import { seenAs } from '../../onlookers';
import { customerScope } from '../../scopes';
import type { Services } from '../../services';
import type { ShownSubject } from './subject';

/** How a kind of process is asked for. */
export interface Asking<B> {
  readonly operationId: string;
  readonly summary: Label;
  readonly intake: Intake<B>;
  readonly examples: Readonly<Record<string, BodyExample<z.ZodType<B>>>>;
  readonly starters: readonly Role[];
  /** What the intake refuses. */
  readonly refusals: readonly ProblemCode[];
}

/** Asks for a process: everything is checked before it is started, so that a refused request leaves nothing behind. */
export function askFor<B>(
  services: Services,
  { kind, path, title, tag, answer }: ShownSubject,
  { operationId, summary, intake, examples, starters, refusals }: Asking<B>,
): Route {
  return defineRoute({
    method: 'POST',
    path,
    operationId,
    summary,
    tag,
    request: { body: intake.input, bodyExamples: examples },
    responses: {
      201: {
        schema: answer.schema,
        description: { zh: '已受理登记', en: 'Taken' },
        example: answer.example,
      },
    },
    problems: refusals,
    access: { roles: starters, scope: customerScope },
    idempotent: true,
    handle: async ({ body, person, scope, requestKey }) => {
      const entry = { requestKey, receivedAt: services.now(), enteredBy: actorOf(person), scope };
      const opening = await intake.open(body, entry, intakeFacts(services));
      await services.gateway.start(opening);
      const { businessKey } = opening;
      const view = await services.views.processes.find(processIdOf(kind, businessKey), {});
      if (view === null)
        throw new BusinessError('unavailable', `The ${title.en} ${businessKey} is not in the records yet.`);
      const seen = await seenAs(services, person, view);
      return {
        status: 201,
        body: answer.of(await namedOne(services, seen.view)),
        headers: { Location: hrefOf({ kind, businessKey }) },
      };
    },
  });
}
