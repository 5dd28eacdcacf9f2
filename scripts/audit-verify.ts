import { verifyAudit } from '../storage/verify-audit';
import { withStore } from './with-store';

/** `npm run audit:verify`: walks every hash chain of the record; ends with 1 when one is broken. */
withStore(async (store) => {
  const { chains, entries, breaks } = await verifyAudit(store);
  for (const { chain, seq, why } of breaks) console.log(`${why.padEnd(8)} ${chain} #${seq}`);
  console.log(
    `${chains} chains, ${entries} entries: ${breaks.length === 0 ? 'every one holds' : `${breaks.length} break(s)`}`,
  );
  return breaks.length === 0 ? 0 : 1;
});
