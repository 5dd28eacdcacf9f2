import { z } from 'zod';
import type { ValueSchema } from './value-schemas';

/** A variable of the environment: how it is read, what it means, and what holds when it is not set. */
export interface Variable<T> {
  readonly schema: z.ZodType<T>;
  readonly description: string;
  /** The value when it is not set, as one would write it; null: none, and the description says what happens then. */
  readonly default: string | null;
  /** Its value is never shown. */
  readonly secret: boolean;
  /** Production refuses to start unless it is set (to something else than the default). */
  readonly requiredInProduction: boolean;
}

type Trait = 'secret' | 'required in production';

/** A variable that has a value even when it is not set. */
export function withDefault<T>(
  schema: ValueSchema<T>,
  value: string,
  description: string,
  ...traits: readonly Trait[]
): Variable<T> {
  return { schema: schema.prefault(value), description, default: value, ...asFlags(traits) };
}

/** A variable that may stay without a value. */
export function withoutDefault<T>(
  schema: ValueSchema<T>,
  description: string,
  ...traits: readonly Trait[]
): Variable<T | null> {
  return { schema: schema.nullable().default(null), description, default: null, ...asFlags(traits) };
}

function asFlags(traits: readonly Trait[]): {
  readonly secret: boolean;
  readonly requiredInProduction: boolean;
} {
  return {
    secret: traits.includes('secret'),
    requiredInProduction: traits.includes('required in production'),
  };
}
