import { fieldProblems } from '../../../api/field-problems';
import { managerChangeInput } from '../../../domain/manager-change/input';

describe('What is wrong with a request', () => {
  const wanted = { fromManagerId: 'am-01', toManagerId: 'am-02', reason: '岗位调整' };
  const problemsOf = (customerNos: unknown): readonly { readonly field: string; readonly reason: string }[] =>
    fieldProblems(managerChangeInput.safeParse({ ...wanted, customerNos }).error?.issues ?? [], null);

  it.each([
    ['too many', Array.from({ length: 501 }, (_, n) => `C-${n}`), 'customerNos', '500'],
    ['none', [], 'customerNos', '1'],
    ['what is no number', ['C-1', 2], 'customerNos.1', 'string'],
    ['one twice', ['C-1', 'C-1'], 'customerNos', 'names a customer twice'],
    ['neither a list nor all', 'some', 'customerNos', '"all"'],
  ])('is said of the kind of value that was sent: %s', (_what, customerNos, field, reason) => {
    expect(problemsOf(customerNos)).toEqual([{ field, reason: expect.stringContaining(reason) as string }]);
  });
});
