import { z } from 'zod';
import type { ListFilters } from '../processes/list-of-kind';

/** What orders can be asked for beyond what every process can. */
export const orderFilters: ListFilters = {
  productCode: {
    schema: z.string().max(64).optional().meta({ description: '产品 / product' }),
    condition: (value) => ({ 'details.productCode': value }),
  },
  batchNo: {
    schema: z.string().max(64).optional().meta({ description: '批次 / batch' }),
    condition: (value) => ({ 'details.batchNo': value }),
  },
};
