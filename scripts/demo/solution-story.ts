import { randomUUID } from 'node:crypto';
import { quarterOf } from '../../domain/solution/quarter';
import { Teller } from './loops/teller';
import { designNew } from './solution/design-new';
import { reuseFiled } from './solution/reuse-filed';
import { type SolutionAnswer, SolutionPlay } from './solution/solution-play';
import type { Ending, Stage, Story } from './story';

const quantity = 16;

/** What is not as the story promises. */
function wrongIn(
  first: SolutionAnswer,
  second: SolutionAnswer,
  planned: number,
  linked: string | null,
): string[] {
  const filed = first.solutionNo;
  const checks: readonly (readonly [boolean, string])[] = [
    [first.state === 'completed' && first.details.outcome === 'sold', `${filed} is not sold`],
    [first.details.versions.length === 2, `${filed} has not kept both versions`],
    [first.details.filedAs === filed, `${filed} is not in the library`],
    [second.details.candidates.some(({ solutionNo }) => solutionNo === filed), `${filed} was not found`],
    [second.state === 'completed' && second.details.sale !== null, `${second.solutionNo} started no sale`],
    [linked === filed, `the sale of ${filed} does not know it`],
    [planned === quantity, `the forecast grew by ${planned}, not ${quantity}`],
  ];
  return checks.filter(([right]) => !right).map(([, what]) => what);
}

/** From needs to a new solution, sold; the next customer's search finds it. Network planning sees what will be needed. */
export const solutionStory: Story = {
  title: { zh: '视频会议组网：从需求到方案', en: 'A video conference network: from needs to a solution' },
  shown: {
    zh: '需求、方案库、关口、设计、评审、试用、入库、转销售：全部闭环。',
    en: 'Needs, library, gate, design, evaluation, trial, filing, sale: closed.',
  },
  play: async ({ api, say }: Stage): Promise<Ending> => {
    const { timeZone } = await api.get<{ timeZone: string }>('desk-01', '/api/v1/calendars/cn-standard');
    const teller = new Teller(timeZone, say);
    const word = `V${randomUUID().slice(0, 8)}`;
    const quarter = quarterOf(new Date(Date.now() + 90 * 86_400_000).toISOString());
    const forecast = `/api/v1/needs-forecast?product=leased-line&area=kunming&from=${quarter}&to=${quarter}`;
    const planned = async (): Promise<number> =>
      (await api.get<{ quantity: number }>('plan-01', forecast)).quantity;

    const before = await planned();
    teller.act('设计新方案', 'A new solution');
    const asked = {
      customerNo: 'C-1001',
      title: `视频会议组网 ${word}`,
      description: '16 个州市视频会议',
      forecast: [{ product: 'leased-line', area: 'kunming', quarter, quantity }],
    };
    const first = await designNew(await SolutionPlay.begin(api, teller, 'am-01', asked), teller, word);
    teller.act('方案入库，下一次检索即得', 'Filed, and found by the next search');
    const next = { customerNo: 'C-1004', title: `分厂视频会议 ${word}`, description: '5 个分厂视频会议' };
    const filed = first.solutionNo;
    const second = await reuseFiled(
      await SolutionPlay.begin(api, teller, 'am-02', next),
      teller,
      word,
      filed,
    );

    const grown = (await planned()) - before;
    teller.act('需求预测汇总', 'Needs, rolled up');
    teller.fact(`昆明 ${quarter} 专线 +${grown}`, `Kunming, ${quarter}, leased lines: +${grown}`);
    const saleNo = first.details.sale?.saleNo ?? null;
    const sale =
      saleNo === null
        ? null
        : await api.get<{ details: { solutionNo: string | null } }>('am-01', `/api/v1/contracts/${saleNo}`);
    const wrong = wrongIn(first, second, grown, sale?.details.solutionNo ?? null);
    return { result: { first: filed, saleNo, second: second.solutionNo, grown }, disagreements: wrong };
  },
};
