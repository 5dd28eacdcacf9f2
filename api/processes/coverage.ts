import { z } from 'zod';
import { localNetworks } from '../../domain/people/department';
import { placeKinds } from '../../domain/coverage/place';
import { coverageIntake } from '../../intake/coverage-intake';
import { coverageDetails, exampleCoverageDetails, toCoverageDetails } from '../schemas/coverage';
import type { CoverageInput } from '../../domain/coverage/input';
import type { ProcessApi } from './process-api';

const place = { address: { addressId: 'KM-0001' }, text: '昆明市呈贡区雨花街道彩云路 1 号' };

/** Coverage requests in the API (COV-1…COV-5). */
export const coverageApi: ProcessApi<CoverageInput, typeof coverageDetails> = {
  kind: 'coverage',
  path: '/api/v1/coverage-requests',
  numbered: 'requestNo',
  exampleNo: 'COV-7K3M9Q2XPA-1',
  names: { one: 'CoverageRequest', many: 'CoverageRequests' },
  title: { zh: '覆盖需求', en: 'coverage request' },
  tag: { name: 'coverage', words: { zh: '网络覆盖需求', en: 'Network-coverage requests' } },
  intake: coverageIntake,
  inputExamples: {
    hotline: {
      summary: { zh: '热线：地下停车场无信号', en: 'Hotline: no signal in a car park' },
      value: {
        customerNo: 'C-1001',
        channel: 'hotline',
        place: place.address,
        placeKind: 'car-park',
        placeDetail: 'B2 层',
        symptom: 'no-signal',
        description: '地下停车场打不通电话',
        contact: { name: '王主任', phone: '0871-65550101' },
      },
    },
    businessHall: {
      summary: { zh: '营业厅：地址未入库', en: 'Business hall: an address the inventory does not know' },
      value: {
        customerNo: 'C-1008',
        channel: 'business-hall',
        place: { text: place.text, localNetwork: 'kunming', district: '呈贡区' },
        placeKind: 'office',
        placeDetail: null,
        symptom: 'dropped-calls',
        description: '办公室经常掉话',
        contact: { name: '李经理', phone: '13800000000' },
      },
    },
  },
  starters: ['account-manager', 'desk-clerk', 'specialist'],
  refusals: ['unknown-customer', 'customer-not-signed', 'address-not-served', 'conflict'],
  details: { schema: coverageDetails, example: exampleCoverageDetails, of: toCoverageDetails },
  filters: {
    localNetwork: {
      schema: z.enum(localNetworks).optional().meta({ description: '本地网 / local network' }),
      condition: (value) => ({ 'details.place.localNetwork': value }),
    },
    placeKind: {
      schema: z.enum(placeKinds).optional().meta({ description: '场所类型 / kind of place' }),
      condition: (value) => ({ 'details.place.kind': value }),
    },
    requestedBy: {
      schema: z
        .string()
        .max(64)
        .optional()
        .meta({ description: '提出或并入的客户 / a customer who asked or joined' }),
      condition: (value) => ({ 'details.requesterCustomers': value }),
      ofCustomer: true,
    },
  },
  extraRoutes: [],
};
