import { catalogue } from '../../domain/catalogue/catalogue';
import { firstAuthorisation } from '../../domain/authorisation/first-authorisation';
import type { Json } from '../../domain/json';
import { firstTables } from '../../domain/limits/limit-tables';
import { labelOf } from '../../domain/process/labels';
import { leavesOf, valueAt } from '../../web/pages/admin/limits/limit-path';
import { adminZh } from '../../web/pages/admin/texts';

/** Its parts are categories of problems and who handles them, which have words of their own. */
const handlersOf = 'problemHandlers';
const classes = ['A', 'B', 'C'];

const values = Object.entries(firstTables(Object.values(catalogue))).flatMap(([table, content]) =>
  leavesOf(content as Json, []).map((path) => ({ table, path, value: valueAt(content as Json, path) })),
);

function isSpoken(key: string): boolean {
  return Object.hasOwn(adminZh, key);
}

describe('What administrators decide on', () => {
  it('has words for every value of every table of limits', () => {
    const raw = values.flatMap(({ table, path }) =>
      path
        .filter((name, n) => {
          const above = path[n - 1];
          if (above === 'stages') return labelOf('stage', name).zh === name;
          return above !== handlersOf && !classes.includes(name) && !isSpoken(`limit-${name}`);
        })
        .map((name) => `${table}: ${name}`),
    );
    expect(raw).toEqual([]);
  });

  it('has words for every choice, every table, and the rules that came with the house', () => {
    const choices = values.flatMap(({ path, value }) =>
      typeof value === 'string' && path.at(-2) !== handlersOf ? [`choice-${value}`] : [],
    );
    const tables = values.flatMap(({ table }) => (table.includes(':') ? [] : [`table-${table}`]));
    const rules = firstAuthorisation.rules.map(({ rule }) => `rule-${rule}`);
    expect([...choices, ...tables, ...rules].filter((key) => !isSpoken(key))).toEqual([]);
  });
});
