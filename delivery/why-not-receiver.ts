import { isIP } from 'node:net';
import { isPublicAddress } from './public-address';

/** Whether receivers may be anything but HTTPS on public addresses: never in production. */
export type Receivers = 'public' | 'any';

/**
 * Why nothing may be sent to a URL, in words; null when something may. Whether its name leads to a public address is seen at each connection.
 */
export function whyNotReceiver(text: string, receivers: Receivers): string | null {
  if (!URL.canParse(text)) return '不是有效的 URL / is not a URL';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'URL 不得含账号口令 / must not hold credentials';
  if (url.hash !== '') return 'URL 不得含片段 / must not have a fragment';
  if (receivers === 'any') {
    return ['http:', 'https:'].includes(url.protocol) ? null : '须为 http(s) / has to be http or https';
  }
  if (url.protocol !== 'https:') return '须为 https / has to be https';
  const host = url.hostname.replaceAll(/[[\]]/g, '');
  return isIP(host) !== 0 && !isPublicAddress(host) ? '不是公网地址 / is not a public address' : null;
}
