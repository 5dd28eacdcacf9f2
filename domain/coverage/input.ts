import { z } from 'zod';
import { localNetworks } from '../people/department';
import { channels } from './channel';
import { placeKinds, spelledAlike } from './place';
import { symptoms } from './symptom';

const key = (label: string, example: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, dot, dash and underscore, 64 at most')
    .meta({ description: label, example });

const place = z
  .union([
    z.strictObject({ addressId: key('地址编号 / an address of the inventory', 'KM-0001') }),
    z.strictObject({
      text: z
        .string()
        .trim()
        .max(200)
        .refine((text) => spelledAlike(text).length >= 4, '地址过短 / too short to be found')
        .meta({ description: '地址 / where it is', example: '昆明市呈贡区雨花街道彩云路 1 号' }),
      localNetwork: z.enum(localNetworks).meta({ description: '本地网 / local network' }),
      district: z
        .string()
        .trim()
        .max(64)
        .nullable()
        .default(null)
        .meta({ description: '区县 / district', example: '呈贡区' }),
    }),
  ])
  .meta({
    description: '资源库地址，或地址与所属本地网 / an address of the inventory, or text and local network',
  });

/** What asks for better coverage at a place (COV-1). Its shape only; the rest is `intake-rules`. */
export const coverageInput = z
  .strictObject({
    customerNo: key('客户编号 / customer number', 'C-1001'),
    channel: z.enum(channels).meta({ description: '受理渠道 / how it came in' }),
    place,
    placeKind: z.enum(placeKinds).meta({ description: '场所类型 / kind of place' }),
    placeDetail: z
      .string()
      .trim()
      .max(200)
      .nullable()
      .default(null)
      .meta({ description: '楼层、电梯号等 / floor, number of the lift', example: 'B2 层' }),
    symptom: z.enum(symptoms).meta({ description: '现象 / what is wrong' }),
    description: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .meta({ description: '客户描述 / in the customer’s words', example: '地下停车场打不通电话' }),
    contact: z.strictObject({
      name: z.string().trim().min(1).max(100).meta({ description: '联系人 / whom to ask for' }),
      phone: z
        .string()
        .trim()
        .regex(/^[+0-9][0-9 -]{4,23}$/, '电话号码格式不符 / is no phone number')
        .meta({ description: '电话 / phone', example: '0871-65550101' }),
    }),
  })
  .meta({ id: 'CoverageInput' });

export type CoverageInput = z.infer<typeof coverageInput>;
