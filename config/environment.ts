import { z } from 'zod';
import type { Variable } from './variable';
import { variables } from './variables';

export type VariableName = keyof typeof variables;

type Schemas = { readonly [N in VariableName]: (typeof variables)[N]['schema'] };

/** The one schema of the environment. */
export const environmentSchema = z.object(
  Object.fromEntries(
    Object.entries(variables).map(([name, { schema }]) => [name, schema]),
  ) as unknown as Schemas,
);

/** The environment as read, every variable with its value. */
export type Environment = z.output<typeof environmentSchema>;

/** A row of the documentation. */
export interface EnvironmentRow extends Omit<Variable<unknown>, 'schema'> {
  readonly name: VariableName;
}

/** What can be set, for the documentation and for messages. */
export const environmentTable: readonly EnvironmentRow[] = Object.entries(variables).map(
  ([name, { description, default: value, secret, requiredInProduction }]) => ({
    name: name as VariableName,
    description,
    default: value,
    secret,
    requiredInProduction,
  }),
);
