import { lineQuality, messageQuality, missesOf } from '../../../domain/catalogue/measure';

const line = lineQuality(0.1, 40);
const good = { lossPercent: 0.1, delayMs: 40, bandwidthKbps: 2048 };

describe('Whether a test is passed', () => {
  it('values exactly at their limits pass', () => {
    expect(missesOf(line, good, 2048)).toEqual([]);
  });

  it.each([
    ['lossPercent', 0.11, 0.1],
    ['delayMs', 40.5, 40],
    ['bandwidthKbps', 2047, 2048],
  ] as const)('%s of %d misses its limit of %d', (name, value, limit) => {
    expect(missesOf(line, { ...good, [name]: value }, 2048)).toEqual([{ name, value, limit }]);
  });

  it('what was not measured misses', () => {
    expect(missesOf(line, {}, 2048).map(({ name, value }) => ({ name, value }))).toEqual([
      { name: 'lossPercent', value: null },
      { name: 'delayMs', value: null },
      { name: 'bandwidthKbps', value: null },
    ]);
  });

  it('the bandwidth that counts is the one ordered', () => {
    expect(missesOf(line, good, 1024)).toEqual([]);
    expect(missesOf(line, good, 4096)).toEqual([{ name: 'bandwidthKbps', value: 2048, limit: 4096 }]);
  });

  it('a gateway delivers its share of messages, and never more than all', () => {
    const gateway = messageQuality(99, 5_000);

    expect(missesOf(gateway, { deliveredPercent: 99, delayMs: 5_000 }, null)).toEqual([]);
    expect(missesOf(gateway, { deliveredPercent: 98.9, delayMs: 0 }, null)).toHaveLength(1);
    expect(missesOf(gateway, { deliveredPercent: 101, delayMs: 0 }, null)).toHaveLength(1);
  });
});
