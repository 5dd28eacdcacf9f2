export { salesEn } from './texts/en';
export { salesZh } from './texts/zh';
