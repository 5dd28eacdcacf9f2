import { problemCatalogue } from '../../domain/errors';
import { adviceOn } from '../../web/texts/problem-advice';

const chinese = /\p{Script=Han}/u;

describe('A refusal', () => {
  it.each(Object.entries(problemCatalogue))(
    '"%s" is said in both languages, with what to do',
    (code, meaning) => {
      const { zh, en } = adviceOn(code);
      for (const text of [meaning.titleZh, zh]) expect(text).toMatch(chinese);
      for (const text of [meaning.title, en]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(chinese);
      }
    },
  );

  it('nobody here knows yet is one to try again', () => {
    expect(adviceOn('brand-new')).toEqual(adviceOn('internal'));
  });
});
