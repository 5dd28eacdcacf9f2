import { z } from 'zod';
import type { FileProblem } from '../../domain/batch/file-problem';

/** What the check of a batch file found, a page of problems at a time. */
export const fileCheck = z
  .object({
    good: z.boolean().meta({ description: '可以提交 / whether it can be started' }),
    rows: z.number().meta({ description: '数据行数 / rows below the header' }),
    badRows: z.number().meta({ description: '有误的行数 / rows that are wrong' }),
    problems: z.array(
      z.object({
        row: z
          .number()
          .nullable()
          .meta({ description: '行号，表头为第 1 行；整个文件为空 / null: the file as a whole' }),
        column: z.string().nullable(),
        reason: z.string(),
      }),
    ),
    batchNo: z
      .string()
      .nullable()
      .meta({ description: '该文件已提交为此批次 / the batch that this very file is already' }),
    page: z.number(),
    pageSize: z.number(),
    total: z.number().meta({ description: '问题总数 / problems in all' }),
  })
  .meta({ id: 'FileCheck' });

export type FileCheck = z.input<typeof fileCheck>;

/** `batchNo`: the batch that this very file is already; what is wrong with its rows then is that they were taken. */
export function toFileCheck(
  rows: number,
  problems: readonly FileProblem[],
  batchNo: string | null,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): FileCheck {
  const from = (page - 1) * pageSize;
  const badRows = new Set(problems.flatMap(({ row }) => (row === null || row === 1 ? [] : [row])));
  return {
    good: problems.length === 0 && batchNo === null,
    rows,
    badRows: badRows.size,
    problems: problems.slice(from, from + pageSize).map((problem) => ({ ...problem })),
    batchNo,
    page,
    pageSize,
    total: problems.length,
  };
}

export const exampleFileCheck: FileCheck = {
  good: false,
  rows: 40,
  badRows: 1,
  problems: [{ row: 17, column: 'bandwidthKbps', reason: '须为整数（kbps） / a whole number of kbps' }],
  batchNo: null,
  page: 1,
  pageSize: 20,
  total: 1,
};
