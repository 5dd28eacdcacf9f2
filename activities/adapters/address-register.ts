import { z } from 'zod';
import type { Address } from '../../domain/customer/customer';
import { localNetworks } from '../../domain/people/department';
import { grantedOrRefuse } from './granted-or-refuse';
import { callJson } from './http-json';

const pageSize = 500;

const page = z.object({
  items: z.array(
    z.object({ id: z.string(), text: z.string(), district: z.string(), localNetwork: z.enum(localNetworks) }),
  ),
  next: z.string().nullable(),
});

/**
 * The network inventory's whole address register.
 * @throws SystemUnavailable when it does not answer
 */
export async function readAddressRegister(baseUrl: string, timeoutMs: number): Promise<readonly Address[]> {
  const addresses: Address[] = [];
  let after: string | null = null;
  do {
    const query = new URLSearchParams({ limit: String(pageSize), ...(after !== null && { after }) });
    const found: z.infer<typeof page> = grantedOrRefuse(
      await callJson(
        { system: 'network', baseUrl, timeoutMs },
        { method: 'GET', path: `/addresses?${query.toString()}`, key: null, body: null, answer: page },
      ),
    );
    addresses.push(...found.items.map(({ id, ...rest }) => ({ addressId: id, ...rest })));
    after = found.next;
  } while (after !== null);
  return addresses;
}
