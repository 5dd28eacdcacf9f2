import { loadConfig } from '../../config/config';
import { type House, startHouse } from './start-house';

const answersWithinMs = 3_000;

/**
 * The running Bihuan of the configuration if it answers, otherwise one of our own, on free ports and with data that is thrown away.
 * @throws Error when the running one has no demo people to sign in as
 */
export async function findHouse(say: (line: string) => void): Promise<House> {
  const config = loadConfig(process.env);
  const { publicUrl } = config.api;
  if (await isReady(publicUrl)) {
    if (config.oidc !== null)
      throw new Error(`${publicUrl} signs in with ${config.oidc.issuer}: it has no demo people.`);
    say(`在已运行的实例上演示 · Playing on the running instance at ${publicUrl}`);
    return { config, leave: async () => {} };
  }
  say(`${publicUrl} 无应答，自行启动一套 · Nothing answers at ${publicUrl}: starting a house of our own`);
  return await startHouse(say);
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(answersWithinMs) });
    const answer: unknown = await response.json();
    return response.ok && typeof answer === 'object' && answer !== null && 'checks' in answer;
  } catch {
    return false;
  }
}
