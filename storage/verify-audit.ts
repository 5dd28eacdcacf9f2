import { chainHash } from './audit-chain';
import { hashedChange } from './change-log';
import type { StoredChange, StoredEvent, StoredRefusal } from './documents';
import { hashedPart } from './records/stored-batch';
import { hashedRefusal } from './refusal-log';
import type { Store } from './store';

/** A place where a chain does not hold. */
export interface AuditBreak {
  readonly chain: string;
  readonly seq: number;
  readonly why: 'missing' | 'changed' | 'unlinked';
}

export interface AuditReport {
  readonly chains: number;
  readonly entries: number;
  readonly breaks: readonly AuditBreak[];
}

interface Link {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly previousHash: string | null;
  readonly content: object;
}

/**
 * Walks every hash chain: the events of each process and the refusals and changes of each API process (rule 5). Finds entries that were changed,
 * removed from the middle or put in; a chain cut off at its end or gone altogether is found for processes only, by their view's `seq`.
 */
export async function verifyAudit(store: Store): Promise<AuditReport> {
  const breaks: AuditBreak[] = [];
  const seen = new Set<string>();
  let chains = 0;
  let entries = 0;
  const lengths = new Map(
    (await store.processes.find({}, { projection: { seq: 1 } }).toArray()).map(({ _id, seq }) => [_id, seq]),
  );
  const walk = async (links: AsyncIterable<Link>): Promise<void> => {
    let before: Link | null = null;
    for await (const link of links) {
      entries += 1;
      if (before?.chain !== link.chain) {
        if (before !== null) breaks.push(...cutOff(before, lengths));
        seen.add(link.chain);
        chains += 1;
        before = null;
      }
      const why = whyBroken(before, link);
      if (why !== null) breaks.push({ chain: link.chain, seq: link.seq, why });
      before = link;
    }
    if (before !== null) breaks.push(...cutOff(before, lengths));
  };
  await walk(store.events.find().sort({ processId: 1, seq: 1 }).map(eventLink));
  for (const [chain, seq] of lengths) if (!seen.has(chain)) breaks.push({ chain, seq, why: 'missing' });
  await walk(store.refusals.find().sort({ chain: 1, seq: 1 }).map(refusalLink));
  await walk(store.changes.find().sort({ chain: 1, seq: 1 }).map(changeLink));
  return { chains, entries, breaks };
}

function whyBroken(before: Link | null, link: Link): AuditBreak['why'] | null {
  if (link.seq !== (before?.seq ?? 0) + 1) return 'missing';
  if (link.previousHash !== (before?.hash ?? null)) return 'unlinked';
  return chainHash(link.previousHash, link.content) === link.hash ? null : 'changed';
}

function cutOff(last: Link, lengths: ReadonlyMap<string, number>): AuditBreak[] {
  const length = lengths.get(last.chain);
  return length !== undefined && length > last.seq
    ? [{ chain: last.chain, seq: length, why: 'missing' }]
    : [];
}

function eventLink(event: StoredEvent): Link {
  const { processId, seq, hash, previousHash } = event;
  return { chain: processId, seq, hash, previousHash, content: hashedPart(event) };
}

function refusalLink(refusal: StoredRefusal): Link {
  const { chain, seq, hash, previousHash } = refusal;
  return { chain, seq, hash, previousHash, content: hashedRefusal(refusal) };
}

function changeLink(change: StoredChange): Link {
  const { chain, seq, hash, previousHash } = change;
  return { chain, seq, hash, previousHash, content: hashedChange(change) };
}
