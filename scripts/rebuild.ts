import { rebuild } from '../storage/records/rebuild';
import { withStore } from './with-store';

const mend = process.argv.includes('--mend');

/**
 * `npm run rebuild`: makes every view anew from the event record and reports what differs; `-- --mend` puts it right. Ends with 1 when
 * there is drift that was not mended.
 */
withStore(async (store) => {
  const { processes, events, drift } = await rebuild(store, mend);
  for (const { collection, id, kind } of drift) console.log(`${kind.padEnd(9)} ${collection}  ${id}`);
  const found =
    drift.length === 0
      ? 'no drift'
      : `${drift.length} document(s) drifted${mend ? ', mended' : '; put right with: npm run rebuild -- --mend'}`;
  console.log(`${processes} processes, ${events} events: ${found}`);
  return drift.length > 0 && !mend ? 1 : 0;
});
