import { useQuery } from '@tanstack/react-query';
import type { Product } from '../../../domain/catalogue/product';
import { useApi } from '../../auth/session';
import { useLabel } from '../../texts/use-label';

/** A product as a sales desk needs it. */
export type ProductOnOffer = Pick<Product, 'code' | 'name' | 'promise' | 'endCount' | 'bandwidthsKbps'>;

/** What is on offer. */
export function useProducts() {
  const api = useApi();
  return useQuery({
    queryKey: ['catalogue'],
    queryFn: async () =>
      (await api.get<{ readonly items: readonly ProductOnOffer[] }>('/api/v1/catalogue', {})).items,
    staleTime: 10 * 60_000,
  });
}

/** One product; null while it is not known. */
export function useProduct(code: unknown): ProductOnOffer | null {
  return useProducts().data?.find((product) => product.code === code) ?? null;
}

/** Says what a product is called by its code; the code itself while, or where, nothing is known. */
export function useProductName(): (code: string) => string {
  const label = useLabel();
  const { data } = useProducts();
  return (code) => {
    const found = data?.find((product) => product.code === code);
    return found === undefined ? code : label(found.name);
  };
}
