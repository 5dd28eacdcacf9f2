import type { Pace } from './pace';
import type { OrderRun, Side } from './side';

/** Takes `orders` orders from start to end, `underWay` at a time; resolves to how each went. */
export async function drive(
  side: Side,
  orders: number,
  underWay: number,
  pace: Pace,
): Promise<readonly OrderRun[]> {
  const runs: OrderRun[] = [];
  let begun = 0;
  const goOn = async (): Promise<void> => {
    while (begun < orders) {
      begun += 1;
      runs.push(await side.runOrder(pace));
    }
  };
  await Promise.all(Array.from({ length: Math.min(underWay, orders) }, goOn));
  return runs;
}
