import type { Label } from '../people/department';

/** The columns of a batch file, by the name the API uses. */
export const columnNames = [
  'orderNo',
  'customerNo',
  'contractNo',
  'productCode',
  'bandwidthKbps',
  'addressA',
  'addressB',
  'requestedDate',
  'note',
] as const;

export type ColumnName = (typeof columnNames)[number];

/** What each column is called in the header: its Chinese words or its name. */
export const columns: Readonly<Record<ColumnName, { readonly label: Label; readonly required: boolean }>> = {
  orderNo: { label: { zh: '订单号', en: 'Order number' }, required: false },
  customerNo: { label: { zh: '客户编号', en: 'Customer number' }, required: true },
  contractNo: { label: { zh: '合同号', en: 'Contract number' }, required: false },
  productCode: { label: { zh: '产品编码', en: 'Product code' }, required: true },
  bandwidthKbps: { label: { zh: '带宽', en: 'Bandwidth (kbps)' }, required: false },
  addressA: { label: { zh: 'A端地址', en: 'Address A' }, required: false },
  addressB: { label: { zh: 'B端地址', en: 'Address B' }, required: false },
  requestedDate: { label: { zh: '客户要求日期', en: 'Requested date' }, required: false },
  note: { label: { zh: '备注', en: 'Note' }, required: false },
};

const columnsOfFields: Readonly<Record<string, ColumnName>> = {
  ends: 'addressA',
  'ends.0': 'addressA',
  'ends.0.addressId': 'addressA',
  'ends.1': 'addressB',
  'ends.1.addressId': 'addressB',
};

/** The column a field of an order is read from. */
export function columnOf(field: string): string {
  return columnsOfFields[field] ?? field;
}

const ends: readonly string[] = ['addressA', 'addressB'] satisfies readonly ColumnName[];

/** A column with those that can only be judged together with it. */
export function withItsLike(column: string): readonly string[] {
  return ends.includes(column) ? ends : [column];
}
