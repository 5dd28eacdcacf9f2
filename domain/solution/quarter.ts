/** A quarter of a year, `2027-Q1`. Sorts as time does. */
export type Quarter = string;

export const quarterPattern = /^\d{4}-Q[1-4]$/;

/** The quarter of a local date. */
export function quarterOf(date: string): Quarter {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}
