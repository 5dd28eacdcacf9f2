import type { EndTrouble } from './story';

const answersWithinMs = 3_000;

/** Enough to become an incident; few enough to wear off by itself if the demo is killed in between. */
const failures = 15;

/** Makes a stand-in fail its next business calls; null when what answers at the address is none. */
export async function failEverything(baseUrl: string): Promise<EndTrouble | null> {
  const url = `${baseUrl}/_faults`;
  const before = await faultsAt(url);
  if (before === null) return null;
  await put(url, { failNext: failures });
  // Failures that were still to come are not for us to bring back: another demo's, most likely.
  return async () => await put(url, { ...before, failNext: 0 });
}

async function faultsAt(url: string): Promise<object | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(answersWithinMs) });
    const answer: unknown = await response.json();
    const isSwitch = typeof answer === 'object' && answer !== null && 'failNext' in answer;
    return response.ok && isSwitch ? answer : null;
  } catch {
    return null;
  }
}

async function put(url: string, faults: object): Promise<void> {
  const response = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
    signal: AbortSignal.timeout(answersWithinMs),
  });
  if (!response.ok) throw new Error(`PUT ${url} was answered ${response.status}`);
}
