import { hopsOf, routeBetween, trunks } from '../../../domain/network/routes';
import { localNetworks } from '../../../domain/people/department';

describe('The route of a line', () => {
  it.each([
    ['one network', ['dali']],
    ['two', ['qujing', 'kunming']],
    ['three', ['kunming', 'chuxiong', 'dali']],
    ['all five', ['qujing', 'kunming', 'chuxiong', 'dali', 'lijiang']],
  ] as const)('within %s passes each network between its ends', (_many, route) => {
    const [from] = route;
    const to = route[route.length - 1] ?? from;

    expect(routeBetween(from, to)).toEqual(route);
    expect(routeBetween(to, from)).toEqual([...route].reverse());
  });

  it('leads from every network to every other, from trunk to trunk', () => {
    const joined = new Set(trunks.flatMap(([one, other]) => [`${one}-${other}`, `${other}-${one}`]));

    for (const from of localNetworks) {
      for (const to of localNetworks.filter((network) => network !== from)) {
        const hops = hopsOf(routeBetween(from, to));

        expect(hops.filter((hop) => !joined.has(hop.join('-')))).toEqual([]);
      }
    }
  });
});

describe('The hops of a route', () => {
  it('are its pairs of neighbours, in order', () => {
    expect(hopsOf(['kunming', 'chuxiong', 'dali'])).toEqual([
      ['kunming', 'chuxiong'],
      ['chuxiong', 'dali'],
    ]);
  });

  it('are one, within the network, when there is no other', () => {
    expect(hopsOf(['dali'])).toEqual([['dali']]);
  });
});
