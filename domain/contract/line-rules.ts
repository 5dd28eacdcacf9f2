import { catalogue } from '../catalogue/catalogue';
import type { FieldProblem } from '../errors';
import type { Line } from './agreement';

/** What is wrong with a line of an agreement by the catalogue. Whether its addresses are served is for the order to find out. */
export function problemsOfLine(line: Line, prefix: string): readonly FieldProblem[] {
  const product = Object.hasOwn(catalogue, line.productCode) ? catalogue[line.productCode] : undefined;
  if (product === undefined)
    return [{ field: `${prefix}productCode`, reason: '产品不在目录中 / not in the catalogue' }];
  const { endCount, bandwidthsKbps } = product;
  const problems: FieldProblem[] = [];
  if (line.ends.length !== endCount)
    problems.push({
      field: `${prefix}ends`,
      reason: `该产品需要 ${endCount} 个端点 / this product has ${endCount} end(s), ${line.ends.length} given`,
    });
  if (new Set(line.ends.map(({ addressId }) => addressId)).size < line.ends.length)
    problems.push({
      field: `${prefix}ends.1.addressId`,
      reason: '两端不能相同 / both ends are the same address',
    });
  const offered: readonly (number | null)[] = bandwidthsKbps ?? [null];
  if (!offered.includes(line.bandwidthKbps))
    problems.push({
      field: `${prefix}bandwidthKbps`,
      reason: `可选 / choose from: ${bandwidthsKbps === null ? '无 / none' : bandwidthsKbps.join(', ')}`,
    });
  return problems;
}
