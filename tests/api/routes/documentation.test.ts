import { setImmediate } from 'node:timers/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { createGateway } from '../../../gateway/gateway';
import { createRoutes } from '../../../api/routes/routes';
import { catalogue } from '../../../domain/catalogue/catalogue';
import { problemCatalogue } from '../../../domain/errors';
import { createAbsenceStore } from '../../../storage/absence-store';
import { createAttachmentStore } from '../../../storage/attachments/attachment-store';
import { createSavedFilters } from '../../../storage/saved-filters';
import { createBatchItems } from '../../../storage/batch/batch-items';
import { createChangeLog } from '../../../storage/change-log';
import { createCalendarApplications } from '../../../storage/reference/calendar-applications';
import { createCalendarVersions } from '../../../storage/reference/calendar-versions';
import { createDecisionTables } from '../../../storage/decision-tables/decision-tables';
import { createPastAgreements } from '../../../storage/decision-tables/past-agreements';
import { createLimitTables } from '../../../storage/reference/limit-tables';
import { createUsageStore } from '../../../storage/exits/usage-store';
import { createOutboundStores } from '../../../storage/outbound-stores';
import { createAccountStore } from '../../../storage/customers/account-store';
import { createViews } from '../../../storage/views/views';
import { testSealer } from '../../support/test-sealer';
import { useServedHouse } from '../../support/use-served-house';

interface Content {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly ({ readonly name: string; readonly in: string } & Content)[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

describe('The documentation of the API', () => {
  const house = useServedHouse();
  let document: Document;

  beforeAll(async () => {
    document = (await (await fetch(`${house().api.url}/openapi.json`)).json()) as Document;
  });

  const operations = (): (Operation & { readonly method: string; readonly path: string })[] =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...operation,
        method: method.toUpperCase(),
        path,
      })),
    );
  const contentsOf = (operation: Operation): [string, Content][] => [
    ...(operation.parameters ?? []).map((parameter): [string, Content] => [parameter.name, parameter]),
    ...Object.entries(operation.requestBody?.content ?? {}),
    ...Object.entries(operation.responses).flatMap(([status, { content }]) =>
      Object.entries(content ?? {}).map(([type, of]): [string, Content] => [`${status} ${type}`, of]),
    ),
  ];
  const examplesOf = ({ example, examples }: Content): unknown[] => [
    ...(example === undefined ? [] : [example]),
    ...Object.values(examples ?? {}).map(({ value }) => value),
  ];

  it('names exactly the routes there are', () => {
    const { store, client, queue } = house();
    const noChanges = createChangeLog(store, () => new Date());
    const services = {
      views: createViews(store),
      absences: createAbsenceStore(
        store,
        createChangeLog(store, () => new Date()),
        () => {},
      ),
      accounts: createAccountStore(store, noChanges),
      calendarVersions: createCalendarVersions(store, noChanges),
      calendarApplications: createCalendarApplications(store, noChanges),
      tables: createLimitTables(store, noChanges, {}),
      decisions: createDecisionTables(store, noChanges, {}),
      pastAgreements: createPastAgreements(store),
      batchItems: createBatchItems(store),
      attachments: createAttachmentStore(store),
      savedFilters: createSavedFilters(store),
      outbound: {
        ...createOutboundStores(store, noChanges, testSealer),
        receivers: 'public' as const,
        feedHead: { beyond: async () => {} },
        stopping: AbortSignal.abort(),
      },
      usage: createUsageStore(store),
      audit: async () => await Promise.reject(new Error('nobody asks')),
      gateway: createGateway(client, queue, 1_000),
      catalogue,
      now: () => '',
    };
    const routes = createRoutes(services).map(
      ({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );

    const documented = operations().map(({ method, path }) => `${method} ${path}`);

    expect(documented.filter((name) => name.includes(' /api/')).sort()).toEqual(routes.sort());
    expect(documented.filter((name) => !name.includes(' /api/')).sort()).toEqual([
      'GET /livez',
      'GET /problems/{code}',
      'GET /readyz',
    ]);
  });

  it('names no route that is not served, and none under /api that is served to nobody in particular', async () => {
    for (const { method, path } of operations()) {
      const { status } = await house().api.call(null, method, path.replaceAll(/\{\w+\}/g, 'x'), {});
      if (path.startsWith('/api/')) expect([path, status]).toEqual([path, 401]);
      else expect([path, status]).not.toEqual([path, 405]);
    }
  });

  it('has only examples that are valid by its own schemas, and one for every body', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ components: document.components }, 'document');
    const compiled = new Map<string, ValidateFunction>();
    const compile = ({ schema }: Content): ValidateFunction => {
      const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/');
      const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text) as object);
      compiled.set(text, validate);
      return validate;
    };
    let count = 0;
    for (const operation of operations()) {
      // The server, in this very process, gets its turn: connections that it closes meanwhile are seen to be closed.
      await setImmediate();
      for (const [where, content] of contentsOf(operation)) {
        const validate = compile(content);
        const examples = examplesOf(content);
        if (where.includes('json')) expect([operation.operationId, where, examples.length]).not.toContain(0);
        for (const example of examples) {
          expect([operation.operationId, where, validate(example), validate.errors]).toEqual([
            operation.operationId,
            where,
            true,
            null,
          ]);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(200);
  });

  it('tells only problems of the one catalogue', () => {
    for (const operation of operations()) {
      for (const [where, content] of contentsOf(operation)) {
        if (!where.includes('problem+json')) continue;
        for (const code of Object.keys(content.examples ?? {}))
          expect(Object.keys(problemCatalogue)).toContain(code);
      }
    }
  });

  it('has the same answers as are given: an order placed as in its example', async () => {
    const place = operations().find(({ operationId }) => operationId === 'placeOrder');
    const content = place?.requestBody?.content['application/json'];

    for (const example of content === undefined ? [] : examplesOf(content)) {
      expect(await house().api.post('desk-01', '/api/v1/orders', example)).toMatchObject({ status: 201 });
    }
  });
});
