import { demoOptions } from '../../../scripts/demo/options';
import { stories } from '../../../scripts/demo/stories';

describe('The demo command', () => {
  it('plays the order for people when nothing else is said', () => {
    expect(demoOptions([])).toEqual({ story: stories['order'], json: false });
  });

  it('plays a story by its name, for programs', () => {
    expect(demoOptions(['--story', 'order', '--json'])).toEqual({ story: stories['order'], json: true });
  });

  it.each(['loops', 'coverage', 'solution', 'contract', 'exit', 'desk'])('plays %s', (story) => {
    expect(demoOptions(['--story', story])).toEqual({ story: stories[story], json: false });
    expect(stories[story]).toBeDefined();
  });

  it.each([[['--story', 'toString']], [['--story', 'x']], [['--fast']], [['order']]])(
    'refuses %j and says how it is used',
    (args) => {
      expect(() => demoOptions(args)).toThrow(
        `Usage: npm run demo -- [--story ${Object.keys(stories).join('|')}] [--json]`,
      );
    },
  );
});
