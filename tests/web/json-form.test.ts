import { answerOf } from '../../web/parts/json-form/answer-of';
import { faultsOf } from '../../web/parts/json-form/faults-of';
import { type Schema, choiceOf, withoutNull } from '../../web/parts/json-form/schema';
import { fieldWords, optionWords } from '../../web/parts/json-form/words';
import { everyForm } from './support/every-form';
import { someDrafts } from './support/some-drafts';

/** Every name and value of a form for which people would see code. */
function unspokenIn(schema: Schema, name: string): string[] {
  const { inner } = withoutNull(schema);
  const choice = choiceOf(inner);
  const own = (inner.enum ?? [])
    .filter((value) => optionWords(name, value) === null)
    .map((value) => `${name}.${value}`);
  const chosen = (choice?.branches ?? [])
    .filter(({ value, schema: branch }) => {
      const title = branch.properties?.[choice?.tag ?? '']?.title;
      return title === undefined && optionWords(choice?.tag ?? '', value) === null;
    })
    .map(({ value }) => `${choice?.tag}.${value}`);
  const fields = Object.entries(inner.properties ?? {});
  const nameless = fields
    .filter(([field, { title }]) => title === undefined && fieldWords[field] === undefined)
    .map(([field]) => field);
  const below = [
    ...fields.flatMap(([field, one]) => unspokenIn(one, field)),
    ...(choice?.branches ?? []).flatMap((branch) => unspokenIn(branch.schema, name)),
    ...(inner.items === undefined ? [] : unspokenIn(inner.items, name)),
  ];
  return [...own, ...chosen, ...nameless, ...below];
}

describe('The form of a task, made from its schema', () => {
  it.each(everyForm)('$name has words for everything people see', ({ schema }) => {
    expect(unspokenIn(schema, '')).toEqual([]);
  });

  it.each(everyForm)('$name, filled in, is an answer the API takes', ({ schema, zod }) => {
    for (const draft of someDrafts(schema)) {
      const answer = answerOf(schema, draft);

      expect(faultsOf(schema, answer)).toEqual({});
      expect(zod.safeParse(answer).error?.issues).toBeUndefined();
    }
  });

  it.each(everyForm)(
    '$name, left empty, is refused here where the API would refuse it',
    ({ schema, zod }) => {
      const empty = answerOf(schema, null);

      expect(Object.keys(faultsOf(schema, empty)).length > 0).toBe(!zod.safeParse(empty).success);
    },
  );

  it('sends nothing of a choice that was taken back', () => {
    const schema: Schema = {
      oneOf: [
        { type: 'object', properties: { decision: { const: 'accept' } }, required: ['decision'] },
        {
          type: 'object',
          properties: { decision: { const: 'reject' }, reason: { type: 'string' } },
          required: ['decision', 'reason'],
        },
      ],
    };

    expect(answerOf(schema, { decision: 'accept', reason: '资源不足' })).toEqual({ decision: 'accept' });
  });

  it('says the limit that is missed', () => {
    const schema: Schema = {
      type: 'object',
      properties: { days: { type: 'integer', minimum: 1, maximum: 731 } },
      required: ['days'],
    };

    expect(faultsOf(schema, { days: 800 })).toEqual({ days: { rule: 'maximum', limit: 731 } });
    expect(faultsOf(schema, { days: 1.5 })).toEqual({ days: { rule: 'integer', limit: 0 } });
  });
});
