import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { guardedLookup } from '../../delivery/guarded-lookup';
import { isPublicAddress } from '../../delivery/public-address';
import { createPost } from '../../delivery/post';
import { whyNotReceiver } from '../../delivery/why-not-receiver';

const stop = new AbortController().signal;

describe('what nothing is sent to', () => {
  it.each([
    ['127.0.0.1', false],
    ['127.8.8.8', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['192.0.2.1', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['::127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001::1', false],
    ['2001:db8::1', false],
    ['fc00::1', false],
    ['fd00:ec2::254', false],
    ['fe80::1', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['4000::1', false],
    ['no address', false],
    ['8.8.8.8', true],
    ['93.184.216.34', true],
    ['2606:4700::1111', true],
  ])('address %s: public %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  it.each([
    'http://hooks.example.org/',
    'ftp://hooks.example.org/',
    'file:///etc/passwd',
    'https://user:secret@hooks.example.org/',
    'https://user@hooks.example.org/',
    'https://hooks.example.org/#part',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://169.254.169.254/latest/meta-data',
    'hooks.example.org',
    '',
  ])('the URL %s', async (url) => {
    expect(whyNotReceiver(url, 'public')).not.toBeNull();
    const post = createPost({ timeoutMs: 500, receivers: 'public', resolve: async () => [] });
    expect(await post({ url, headers: {}, body: '{}' }, stop)).toEqual({ kind: 'address-refused' });
  });

  it.each(['https://hooks.example.org/', 'https://hooks.example.org:8443/a?b=c', 'https://8.8.8.8/'])(
    'but the URL %s may be',
    (url) => {
      expect(whyNotReceiver(url, 'public')).toBeNull();
    },
  );

  describe('names that lead into the house', () => {
    let connections: number;
    const inside = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    beforeAll(async () => await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve)));
    beforeEach(() => {
      connections = 0;
    });
    afterAll(() => inside.close());

    const sendTo = async (addresses: readonly string[]) => {
      const { port } = inside.address() as AddressInfo;
      const resolve = async () =>
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const post = createPost({ timeoutMs: 1_000, receivers: 'public', resolve });
      return await post({ url: `https://rebound.example.org:${port}/`, headers: {}, body: '{}' }, stop);
    };

    it.each([
      ['loopback', ['127.0.0.1']],
      ['loopback, IPv6', ['::1']],
      ['one of several', ['93.184.216.34', '127.0.0.1']],
      ['IPv4 in IPv6', ['::ffff:127.0.0.1']],
      ['none at all', []],
    ])('are refused before a connection is made: %s', async (_what, addresses) => {
      expect(await sendTo(addresses)).toEqual({ kind: 'address-refused' });
      expect(connections).toBe(0);
    });

    it('are looked up once: the connection is made to the address that was checked', async () => {
      let asked = 0;
      const lookup = guardedLookup(async () => {
        asked += 1;
        return [{ address: asked === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }];
      });
      const found = await new Promise((resolve, reject) =>
        lookup('rebound.example.org', {}, (error, address) =>
          error === null ? resolve(address) : reject(error),
        ),
      );

      expect(found).toBe('93.184.216.34');
      expect(asked).toBe(1);
    });
  });
});
