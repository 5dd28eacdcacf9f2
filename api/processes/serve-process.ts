import { z } from 'zod';
import type { Label } from '../../domain/people/department';
import { hasNoWayBack } from '../../domain/process/no-way-back';
import type { Route } from '../route';
import { askFor } from '../routes/processes/ask-for';
import { planOfKind } from '../routes/processes/flow';
import { noExtras } from '../routes/processes/process-control';
import { processRoutes } from '../routes/processes/process-routes';
import { type ShownSubject, about, shownAs } from '../routes/processes/subject';
import { caseFields, exampleCase, toCaseFields } from '../schemas/case';
import { processScope } from '../scopes';
import type { Services } from '../services';
import type { ProcessApi } from './process-api';

/** A kind of process with all its routes; what it takes and shows is its own affair by now. */
export interface ServedProcess {
  readonly tag: { readonly name: string; readonly words: Label };
  readonly routes: (services: Services) => readonly Route[];
}

/** Makes all routes of a kind of process from its declaration. */
export function serveProcess<B, D extends z.ZodObject>(api: ProcessApi<B, D>): ServedProcess {
  const { intake, inputExamples: examples, starters, refusals, filters, extraRoutes, names, tag } = api;
  const subject = subjectOf(api);
  const asking = {
    operationId: `start${names.one}`,
    summary: about(subject, '：提出', 'Ask for one'),
    intake,
    examples,
    starters,
    refusals,
  };
  const own = { filters, control: noExtras, isTooLateToCancel: hasNoWayBack, flow: planOfKind(api.kind) };
  return {
    tag,
    routes: (services) => [
      askFor(services, subject, asking),
      ...processRoutes(services, subject, own),
      ...extraRoutes.map((create) => create(services)),
    ],
  };
}

function subjectOf<B, D extends z.ZodObject>(api: ProcessApi<B, D>): ShownSubject {
  const { kind, path, numbered, exampleNo, names, title, tag, details } = api;
  const schema: z.ZodType = z
    .object({ [numbered]: z.string(), ...caseFields, details: details.schema })
    .meta({ id: `${names.one}Case` });
  const example = { [numbered]: exampleNo, ...exampleCase(kind), details: details.example };
  const answer = shownAs(schema, example, (view) => ({
    [numbered]: view.businessKey,
    ...toCaseFields(view),
    details: details.of(view),
  }));
  return { kind, path, numbered, exampleNo, names, title, tag: tag.name, scope: processScope, answer };
}
