import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { contractAnswer, customerAnswer } from '../../../api/routes/customers';
import { localDateOf } from '../../../domain/calendar/local-time';
import { useApi } from '../../auth/session';
import { useCalendar } from '../../data/use-calendar';
import { useNow } from '../../data/use-now';

export type Customer = z.input<typeof customerAnswer>;

export type Contract = z.input<typeof contractAnswer>;

export interface CustomerWithContracts extends Customer {
  readonly contracts: readonly Contract[];
}

/** A customer and their contracts; asked for once a number is known. */
export function useCustomer(customerNo: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['customer', customerNo],
    enabled: customerNo !== undefined && customerNo !== '',
    queryFn: () =>
      api.get<CustomerWithContracts>(`/api/v1/customers/${encodeURIComponent(customerNo ?? '')}`, {}),
  });
}

/** The day it is where everybody here works; null until the calendar is known. */
export function useToday(): string | null {
  const calendar = useCalendar();
  const now = useNow();
  return calendar === null ? null : localDateOf(calendar, now);
}

/** Whether something can be ordered under a contract on a day. */
export function isInForce({ validFrom, validTo }: Contract, today: string): boolean {
  return validFrom <= today && today <= validTo;
}
