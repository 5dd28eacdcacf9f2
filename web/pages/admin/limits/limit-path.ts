import { isBudget } from '../../../../domain/limits/product-limits';
import type { Json } from '../../../../domain/json';

/** Where in a table a value stands. */
export type Path = readonly string[];

type Table = { readonly [key: string]: Json | undefined };

function isTable(value: Json): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values a table consists of: time limits, numbers, choices, lists; never what only holds others together. */
export function leavesOf(content: Json, above: Path): readonly Path[] {
  if (!isTable(content) || isBudget(content)) return [above];
  return Object.entries(content).flatMap(([key, value]) => leavesOf(value ?? null, [...above, key]));
}

export function valueAt(content: Json, path: Path): Json {
  const [key, ...rest] = path;
  if (key === undefined) return content;
  return isTable(content) ? valueAt(content[key] ?? null, rest) : null;
}

/** The content with another value at a path. */
export function withValue(content: Json, path: Path, value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (!isTable(content)) return content;
  return { ...content, [key]: withValue(content[key] ?? null, rest, value) };
}
