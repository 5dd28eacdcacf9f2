import writeWorkbook from 'write-excel-file/node';

/** Rows as the one sheet of a workbook. Text stays text: nothing in it is run as a formula. */
export async function writeXlsx(rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const sheet = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number' ? { value, type: Number } : value === null ? null : { value, type: String },
    ),
  );
  return await writeWorkbook(sheet).toBuffer();
}
