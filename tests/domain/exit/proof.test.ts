import { type After, type Before, type ExitPlan, prove } from '../../../domain/exit/proof';
import { responsibleFor } from '../../../domain/exit/responsible';

const plan: ExitPlan = {
  mode: 'services',
  customerNo: 'C-1001',
  orders: ['SO-1'],
  toContractNo: null,
  closing: [],
  lastDay: '',
};

const gone = { orderNo: 'SO-1', held: [], service: 'ceased', access: 'removed' } as const;
const stays = { orderNo: 'SO-2', held: ['P2'], service: 'active', access: 'granted' } as const;

const before: Before = {
  orders: [{ orderNo: 'SO-1', held: ['P1'], service: 'active', access: 'granted' }],
  resources: [{ id: 'P1', localNetwork: 'qujing', users: ['SO-1', 'SO-9'] }],
  staying: [stays],
  stayingBilled: [{ orderNo: 'SO-2', state: 'billing', customerNo: 'C-1001', contractNo: null }],
};

const service = {
  orderNo: 'SO-2',
  productCode: 'leased-line',
  bandwidthKbps: 2048,
  contractNo: 'CT-1001',
  billedSince: null,
  state: 'active',
} as const;

const after: After = {
  network: { orders: [gone, stays], resources: [{ id: 'P1', localNetwork: 'qujing', users: ['SO-9'] }] },
  billing: [
    { orderNo: 'SO-1', state: 'stopped', customerNo: 'C-1001', contractNo: null },
    { orderNo: 'SO-2', state: 'billing', customerNo: 'C-1001', contractNo: null },
  ],
  billedToCustomer: [],
  record: { services: [service], inFlight: [], over: [], contracts: [] },
  marked: 'partly-left; SO-1; —',
  othersAlive: ['SO-9'],
};

const differences = (different: Partial<After>, other: Partial<ExitPlan>): string[] =>
  prove({ ...plan, ...other }, before, { ...after, ...different })
    .filter(({ agrees }) => !agrees)
    .map(({ system, what, subject }) => `${system} ${what} ${subject}`);

const withNetwork = (order: object, users: readonly string[]): Partial<After> => ({
  network: {
    orders: [{ ...gone, ...order }, stays],
    resources: [{ id: 'P1', localNetwork: 'qujing', users }],
  },
});

describe('the proof of an exit (EXI-2)', () => {
  it('agrees when nothing is left and nothing else was touched', () => {
    expect(differences({}, {})).toEqual([]);
  });

  it('finds what is still held, and whose station it is', () => {
    const still = withNetwork({ held: ['P1'] }, ['SO-1', 'SO-9']);
    expect(differences(still, {})).toEqual(['inventory held SO-1']);
    const [item] = prove(plan, before, { ...after, ...still });
    expect(item === undefined ? null : responsibleFor(item, 'kunming')).toMatchObject({
      station: 'resource',
      localNetwork: 'qujing',
    });
  });

  it('finds a service still in the network, access still granted, billing still running', () => {
    const found = withNetwork({ service: 'active', access: 'granted' }, ['SO-9']);
    expect(differences(found, {})).toEqual(['network service SO-1', 'network access SO-1']);
    const billing = after.billing.map((billed) => ({ ...billed, state: 'billing' as const }));
    expect(differences({ billing }, {})).toEqual(['billing billing SO-1']);
  });

  it('finds a share taken from somebody else, unless they have ended themselves', () => {
    expect(differences(withNetwork({}, []), {})).toEqual(['inventory shared P1']);
    expect(differences({ ...withNetwork({}, []), othersAlive: [] }, {})).toEqual([]);
  });

  it('finds a service that was to stay and is not what it was', () => {
    const network = { ...after.network, orders: [gone, { ...stays, held: [] }] };
    expect(differences({ network }, {})).toEqual(['inventory staying SO-2']);
  });

  it('takes a look that was skipped for no proof', () => {
    expect(differences({ network: { orders: [stays], resources: after.network.resources } }, {})).toEqual([
      'inventory held SO-1',
      'network service SO-1',
      'network access SO-1',
    ]);
  });

  it('of a whole customer lets nothing remain: no billing, no earlier order, nothing in flight, no service', () => {
    const left = {
      marked: 'left; SO-1; —',
      billedToCustomer: ['SO-7'],
      record: { ...after.record, over: ['SO-0'], inFlight: ['SO-8'] },
      network: { ...after.network, orders: [gone, stays, { ...stays, orderNo: 'SO-0' }] },
    };
    expect(differences(left, { mode: 'whole' })).toEqual([
      'billing billed-to-customer C-1001',
      'inventory earlier-orders C-1001',
      'record in-flight C-1001',
      'record active-service C-1001',
    ]);
  });

  it.each([
    ['nothing', '—'],
    ['another outcome', 'withdrawn; SO-1; —'],
    ['a service less', 'partly-left; —; —'],
    ['what nobody has looked at', '?'],
  ])('finds that CRM has it otherwise: %s', (_what, marked) => {
    expect(differences({ marked }, {})).toEqual(['crm marked C-1001']);
  });

  it('finds a contract that was not closed', () => {
    const contracts = [{ contractNo: 'CT-1001', validTo: '2028-12-31' }];
    const record = { ...after.record, contracts };
    const closing = { closing: ['CT-1001'], lastDay: '2026-11-24' };
    const marked = 'partly-left; SO-1; CT-1001';
    expect(differences({ record, marked }, closing)).toEqual(['record contract CT-1001']);
  });

  it('of a move wants everything as it was, under the other contract', () => {
    const network = { ...after.network, orders: [{ ...stays, orderNo: 'SO-1', held: ['P1'] }, stays] };
    const shared = [{ id: 'P1', localNetwork: 'qujing', users: ['SO-1', 'SO-9'] } as const];
    const billing = [
      { orderNo: 'SO-1', state: 'billing', customerNo: 'C-1001', contractNo: 'CT-2' } as const,
      ...after.billing.slice(1),
    ];
    const services = [{ ...service, orderNo: 'SO-1', contractNo: 'CT-2' }, service];
    const moved = {
      marked: 'transferred; SO-1; —',
      network: { ...network, resources: shared },
      billing,
      record: { ...after.record, services },
    };
    const transfer = { mode: 'transfer', toContractNo: 'CT-2' } as const;
    expect(differences(moved, transfer)).toEqual([]);
    expect(differences({ ...moved, billing: after.billing }, transfer)).toEqual(['billing billing SO-1']);
  });
});
