import { mergeParts } from '../../web/pages/accounts/merge-parts';

describe('Two people who change one part of a customer’s file', () => {
  const base = { needs: '扩容', ownership: null, mainBusiness: '钢铁' };

  it('both find their changes in it', () => {
    const merged = mergeParts(base, { ...base, needs: '扩容一倍' }, { ...base, ownership: '国有' });

    expect(merged).toEqual({
      content: { needs: '扩容一倍', ownership: '国有', mainBusiness: '钢铁' },
      contested: [],
    });
  });

  it('are told which fields both changed, and the one who saves last wins', () => {
    const merged = mergeParts(base, { ...base, needs: '我的' }, { ...base, needs: '他的' });

    expect(merged).toEqual({ content: { ...base, needs: '我的' }, contested: ['needs'] });
  });

  it('agree where they wrote the same, and where one left empty what was empty', () => {
    const merged = mergeParts(
      base,
      { ...base, needs: '同', ownership: '' },
      { ...base, needs: '同', ownership: '国有' },
    );

    expect(merged).toEqual({ content: { ...base, needs: '同', ownership: '国有' }, contested: [] });
  });
});
