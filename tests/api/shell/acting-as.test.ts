import { actingAs } from '../../../api/acting-as';
import { authorise } from '../../../api/authorise';
import type { Access } from '../../../api/route';
import { actorOf, memberOf } from '../../../domain/process/actor';
import { demoCaller, demoPerson } from '../../support/demo-caller';

const deputy = demoCaller('am-01', ['am-02', 'area-01', 'am-03']);

describe('Somebody who stands in for others acts', () => {
  it('by their own right where they have it', () => {
    expect(actingAs(deputy, () => true)).toEqual(actorOf(demoPerson('am-01')));
  });

  it('on behalf of the nearest one who has it', () => {
    const actor = actingAs(deputy, ({ onBehalfOf }) => ['am-03', 'area-01'].includes(onBehalfOf?.id ?? ''));

    expect(actor).toEqual({
      ...actorOf(demoPerson('am-01')),
      onBehalfOf: memberOf(demoPerson('area-01')),
    });
  });

  it('by their own right where nobody has it, for the process to refuse', () => {
    expect(actingAs(deputy, () => false)).toEqual(actorOf(demoPerson('am-01')));
  });

  it('without a name going into the record', () => {
    const recorded = JSON.stringify(actingAs(deputy, ({ onBehalfOf }) => onBehalfOf?.id === 'am-02'));

    for (const { name } of [deputy, ...deputy.standsInFor]) expect(recorded).not.toContain(name);
  });
});

describe('A route for area managers', () => {
  const access: Access = { roles: ['area-manager'], scope: 'everything' };
  const call = (id: string, absent: readonly string[]): unknown =>
    authorise(access, { kind: 'person', person: demoCaller(id, absent) }).person?.id;

  it('is open to who stands in for one, and to nobody else', () => {
    expect(call('area-01', [])).toBe('area-01');
    expect(call('am-01', ['am-02', 'area-01'])).toBe('am-01');
    expect(() => call('am-01', ['am-02'])).toThrow('This is for: area-manager.');
  });
});
