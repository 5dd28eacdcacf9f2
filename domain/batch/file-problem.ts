/** Something wrong with a batch file. `row` as spreadsheets count, null for the file as a whole; `column` null for the whole row. */
export interface FileProblem {
  readonly row: number | null;
  readonly column: string | null;
  /** Chinese and English. */
  readonly reason: string;
}

/** A file as rows of text. `row` as spreadsheets count: a header on top is row 1. Rows without any text are left out. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}
