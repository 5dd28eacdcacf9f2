import { fieldName } from '../../web/texts/field-names';

describe('What the API found wrong', () => {
  const zh = (path: string): string => fieldName(path, (label) => label.zh);

  it('is named as people name it, and counted from one', () => {
    expect(zh('ends.0.addressId')).toBe('端点 1 地址');
    expect(fieldName('customerNos.1', ({ en }) => en)).toBe('Customers 2');
  });

  it('keeps its own name where there is no other', () => {
    expect(zh('query.pageSize')).toBe('query pageSize');
  });
});
