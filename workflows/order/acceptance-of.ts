import type { Instant } from '../../domain/calendar/working-calendar';
import type { OrderCase } from './order-case';

/** The customer's acceptance as it stands in the record, or null while there is none. */
export function acceptanceOf({ process }: OrderCase): { signedAt: Instant; documentRef: string } | null {
  const { acceptance } = process.record.view.details;
  return (acceptance ?? null) as { signedAt: Instant; documentRef: string } | null;
}
