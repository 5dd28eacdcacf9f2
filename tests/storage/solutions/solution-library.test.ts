import type { LibraryEntry } from '../../../domain/solution/library-entry';
import { createSolutionLibrary } from '../../../storage/solutions/solution-library';
import { createSolutionViews } from '../../../storage/solutions/solution-views';
import { type FreshStore, freshStore } from '../support/fresh-store';

const videoConference: LibraryEntry = {
  solutionNo: 'SN-VIDEO',
  title: '全省视频会议组网',
  industry: 'government',
  needs: '高清视频会议，双流，主备链路',
  buyingFactors: ['可靠性'],
  summary: '16 条 2M 专线汇聚至省中心，MPLS VPN 备份',
  products: ['leased-line'],
  material: 'industry',
  costCny: 380_000,
  version: 2,
  attachments: ['6745a1f0c2d3e4f5a6b7c8d9'],
  author: 'sol-01',
  accepted: true,
  filedAt: '2026-12-10T02:00:00.000Z',
};

const monitoring: LibraryEntry = {
  ...videoConference,
  solutionNo: 'SN-MONITOR',
  title: '仓储安防监控',
  industry: 'manufacturing',
  needs: '卷烟仓储监控视频回传',
  summary: '摄像头经专线接入监控中心',
  material: 'standard',
  attachments: [],
  filedAt: '2026-12-11T02:00:00.000Z',
};

describe('The solution library', () => {
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await freshStore();
    const library = createSolutionLibrary(fresh.store);
    for (const entry of [videoConference, monitoring]) await library.file(entry);
  });
  afterAll(async () => await fresh.close());

  async function found(words: string, conditions: readonly object[]): Promise<string[]> {
    const views = createSolutionViews(fresh.store);
    return (await views.search(words, conditions as readonly Record<string, unknown>[], 10)).map(
      ({ entry, relevance }) => `${entry.solutionNo} ${relevance}`,
    );
  }

  it('finds Chinese by any part of it, the best first, and shows how well it fits', async () => {
    expect(await found('视频会议', [])).toEqual(['SN-VIDEO 1', 'SN-MONITOR 0.33']);
    expect(await found('频会', [])).toEqual(['SN-VIDEO 1']);
  });

  it('finds other words whatever their letters', async () => {
    expect(await found('mpls-VPN', [])).toEqual(['SN-VIDEO 1']);
  });

  it('narrows by industry and material', async () => {
    expect(await found('视频', [{ industry: 'manufacturing' }])).toEqual(['SN-MONITOR 1']);
    expect(await found('视频', [{ material: 'standard' }])).toEqual(['SN-MONITOR 1']);
  });

  it('finds nothing by signs, and takes none of them for a command', async () => {
    expect(await found('— " $where -', [])).toEqual([]);
    expect(await found('-视频', [])).toHaveLength(2);
  });

  it('offers a customer entitled to standard products only those (ENT-15)', async () => {
    const library = createSolutionLibrary(fresh.store);
    const ask = { words: '视频', industry: null, atMost: 10 };
    const offered = await library.find({ ...ask, material: 'standard' });

    expect(offered.map(({ entry }) => entry.solutionNo)).toEqual(['SN-MONITOR']);
    expect(await library.find({ ...ask, material: 'industry' })).toHaveLength(2);
  });

  it('files once and counts each request that took it once, however often it is sent', async () => {
    const library = createSolutionLibrary(fresh.store);
    await library.file({ ...videoConference, title: '改写' });
    await library.noteUse('SN-VIDEO', 'SN-2');
    await library.noteUse('SN-VIDEO', 'SN-2');
    const views = createSolutionViews(fresh.store);

    expect(await views.find('SN-VIDEO')).toMatchObject({ title: '全省视频会议组网', uses: 1 });
    expect((await views.list([], 1, 10)).items.map(({ solutionNo }) => solutionNo)).toEqual([
      'SN-MONITOR',
      'SN-VIDEO',
    ]);
  });

  it('searches by its index', async () => {
    const plan = await fresh.store.solutions.find({ $text: { $search: '视频' } }).explain('queryPlanner');

    expect(JSON.stringify(plan)).toContain('by-terms');
  });

  it('knows which attachments it shares', async () => {
    const views = createSolutionViews(fresh.store);

    expect(await views.refersTo('6745a1f0c2d3e4f5a6b7c8d9')).toBe(true);
    expect(await views.refersTo('000000000000000000000000')).toBe(false);
  });
});
