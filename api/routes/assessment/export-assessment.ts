import { z } from 'zod';
import { csvType, xlsxType } from '../../files/read-table';
import { writeCsv } from '../../files/write-csv';
import { writeXlsx } from '../../files/write-xlsx';
import { type Route, defineRoute } from '../../route';
import type { Services } from '../../services';
import { assessmentAccess } from './assessment-access';
import { factQuery, levelParams, toFactQuery } from './fact-query';
import { figuresTable } from './figures-table';
import { readLevel } from './read-level';

const shared = {
  method: 'GET',
  tag: 'assessment',
  request: { params: levelParams, query: factQuery },
  problems: [],
  access: assessmentAccess,
  idempotent: false,
} as const;

function headers(type: string, name: string): Readonly<Record<string, string>> {
  return { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` };
}

/** One level's figures as CSV: opens in a spreadsheet as it is, and nothing in it runs as a formula. */
export function exportAssessmentCsv(services: Services): Route {
  return defineRoute({
    ...shared,
    path: '/api/v1/assessment/:level/export.csv',
    operationId: 'exportAssessmentCsv',
    summary: { zh: '导出考核指标（CSV）', en: 'Export the figures as CSV' },
    responses: {
      200: {
        mediaType: csvType,
        schema: z.string(),
        description: { zh: 'UTF-8，带 BOM', en: 'UTF-8 with BOM' },
        example:
          '\uFEFF工位经理 Station managers,任务按时率 Tasks done on time: 件数 cases\r\ndata@kunming,20\r\n',
      },
    },
    handle: async ({ params: { level }, query, scope }) => {
      const table = figuresTable(level, await readLevel(services, level, scope, toFactQuery(query)));
      const name = `${level}-${query.from}-${query.to}.csv`;
      return { status: 200, body: writeCsv(table), headers: headers(`${csvType}; charset=utf-8`, name) };
    },
  });
}

const workbook = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .meta({ override: { type: 'string', format: 'binary' } });

/** The same as a spreadsheet. */
export function exportAssessmentXlsx(services: Services): Route {
  return defineRoute({
    ...shared,
    path: '/api/v1/assessment/:level/export.xlsx',
    operationId: 'exportAssessmentXlsx',
    summary: { zh: '导出考核指标（XLSX）', en: 'Export the figures as XLSX' },
    responses: {
      200: {
        mediaType: xlsxType,
        schema: workbook,
        description: { zh: '工作簿', en: 'A workbook' },
        example: new Uint8Array(),
      },
    },
    handle: async ({ params: { level }, query, scope }) => {
      const table = figuresTable(level, await readLevel(services, level, scope, toFactQuery(query)));
      const name = `${level}-${query.from}-${query.to}.xlsx`;
      return { status: 200, body: await writeXlsx(table), headers: headers(xlsxType, name) };
    },
  });
}
