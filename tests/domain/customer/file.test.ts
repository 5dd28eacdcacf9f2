import { completenessOf } from '../../../domain/customer/completeness';
import { type FilePart, filePartNames, partsFor } from '../../../domain/customer/file';
import { fieldsOf, filePartForms } from '../../../domain/customer/forms';
import {
  mayCreateCustomers,
  mayDecideOnCustomers,
  mayKeepFile,
} from '../../../domain/customer/may-keep-file';
import { person } from '../../support/people';

function filled(part: FilePart['part'], content: FilePart['content']): FilePart {
  return {
    customerNo: 'C-1',
    part,
    version: 1,
    content,
    changedBy: 'am-01',
    changedAt: '2026-11-23T02:00:00.000Z',
  };
}

describe('The file of a customer', () => {
  it('has other parts for a group than for a reputation customer', () => {
    expect(partsFor('group')).not.toContain('reputation-basics');
    expect(partsFor('reputation')).not.toContain('group-basics');
    expect(partsFor('reputation')).toContain('usage');
  });

  it.each(filePartNames)('names every field of %s in both languages', (part) => {
    for (const field of Object.values(filePartForms[part].shape))
      expect(field.meta()?.title).toMatch(/.+ \/ .+/);
  });

  it.each(filePartNames)('may leave all of %s open', (part) => {
    expect(Object.keys(filePartForms[part].parse({}))).toEqual(fieldsOf(part));
  });

  it('is as complete as its fields are known', () => {
    expect(completenessOf('group', []).percent).toBe(0);
    const everything = partsFor('group').map((part) =>
      filled(part, Object.fromEntries(fieldsOf(part).map((field) => [field, 'known']))),
    );
    expect(completenessOf('group', everything).percent).toBe(100);
    const some = completenessOf('group', [
      filled('key-persons', { persons: [] }),
      filled('usage', { sms: 0 }),
    ]);
    expect(some.parts.find(({ part }) => part === 'key-persons')?.known).toBe(0);
    expect(some.parts.find(({ part }) => part === 'usage')?.known).toBe(1);
  });

  it('is kept by the customer’s own manager, who is above them, and who stands in', () => {
    const customer = { managerId: 'am-01' };
    const deputy = { ...person('am-02'), onBehalfOf: person('am-01') };
    for (const by of [person('am-01'), person('area-01'), person('ka-head'), person('admin-01'), deputy])
      expect(mayKeepFile(customer, by)).toBe(true);
    for (const id of ['am-02', 'desk-01', 'desk-head', 'stn-head'])
      expect(mayKeepFile(customer, person(id))).toBe(false);
  });

  it('is begun by the head of the sales desk too; tiers are for who is above the managers', () => {
    expect(mayCreateCustomers(person('desk-head'))).toBe(true);
    expect(mayDecideOnCustomers(person('desk-head'))).toBe(false);
    expect(mayDecideOnCustomers(person('am-01'))).toBe(false);
    expect(mayDecideOnCustomers(person('area-01'))).toBe(true);
  });
});
