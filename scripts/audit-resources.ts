import { parseArgs } from 'node:util';
import { auditSystems } from '../api/audit-systems';
import { loadConfig } from '../config/config';
import type { Leak } from '../domain/exit/leaks';
import { createServiceViews } from '../storage/exits/service-views';
import { withStore } from './with-store';

const words: Record<Leak['kind'], string> = {
  'held-by-nobody': '无主占用 held by nobody',
  'billed-without-service': '有计费无业务 billed without service',
  'served-without-billing': '有业务无计费 served without billing',
};

/** `npm run audit:resources [-- --json]`: lists what is held, billed or served with nothing behind it; ends with 1 when there is any (EXI-4). */
withStore(async (store) => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const audit = auditSystems(loadConfig(process.env).systems, createServiceViews(store));
  const found: Leak[] = [];
  const { checked, leaks } = await audit((leak) => {
    if (values.json) found.push(leak);
    else
      console.log(`${words[leak.kind]}: ${leak.resource ?? leak.orderNo} ${leak.orderNo} ${leak.standing}`);
  });
  const total = Object.values(leaks).reduce((sum, count) => sum + count, 0);
  if (values.json) console.log(JSON.stringify({ checked, leaks, items: found }));
  else
    console.log(
      `${checked.held} held, ${checked.served} served, ${checked.billed} billed: ${total === 0 ? 'no leak' : `${total} leak(s)`}`,
    );
  return total === 0 ? 0 : 1;
});
