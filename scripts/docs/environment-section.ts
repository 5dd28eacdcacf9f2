import { type EnvironmentRow, environmentTable } from '../../config/environment';

const begin = '<!-- environment: written by scripts/write-env-table.ts -->';
const end = '<!-- /environment -->';

/**
 * A document with its table of the environment as the configuration is now; everything else stays.
 * @throws Error when the document has no place for the table
 */
export function withEnvironmentTable(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The document has no place for the table (${begin} … ${end}).`);
  return `${document.slice(0, from)}${begin}\n\n${table(environmentTable)}\n\n${document.slice(to)}`;
}

function table(rows: readonly EnvironmentRow[]): string {
  return ['| variable | default | production | meaning |', '|---|---|---|---|', ...rows.map(line)].join('\n');
}

function line({ name, default: value, description, secret, requiredInProduction }: EnvironmentRow): string {
  const shown = value === null ? '—' : secret ? 'one everybody knows' : `\`${value}\``;
  const traits = [requiredInProduction ? 'required' : null, secret ? 'secret' : null];
  const production = traits.filter((trait) => trait !== null).join(', ');
  return `| \`${name}\` | ${shown} | ${production} | ${description.replaceAll('|', '\\|')} |`;
}
