import { actionsEn } from './texts/actions-en';
import { actionsZh } from './texts/actions-zh';
import { batchEn } from './texts/batch-en';
import { batchZh } from './texts/batch-zh';
import { flowEn } from './texts/flow-en';
import { flowZh } from './texts/flow-zh';
import { partsEn } from './texts/parts-en';
import { partsZh } from './texts/parts-zh';

/** Texts of these pages, Chinese. */
export const caseZh = { ...flowZh, ...actionsZh, ...partsZh, ...batchZh };

/** The same in English. */
export const caseEn: { readonly [K in keyof typeof caseZh]: string } = {
  ...flowEn,
  ...actionsEn,
  ...partsEn,
  ...batchEn,
};
