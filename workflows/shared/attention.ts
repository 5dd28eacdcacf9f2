import { setHandler } from '@temporalio/workflow';
import type { PersonActor } from '../../domain/process/actor';
import { mayAttend } from '../../domain/process/attention-rules';
import { whomToHurry } from '../../domain/process/whom-to-hurry';
import { expediteProcess, recordContact } from './contract';
import type { ProcessRecord } from './process-record';
import { refuse } from './refusal';

/** Registers what the account manager does on the customer's side (O2A-4): hurry people, note what was said. Call before anything is awaited. */
export function listenToAttention(record: ProcessRecord): void {
  const admit = (by: PersonActor): void => {
    const { view } = record;
    if (!mayAttend(view, by)) refuse('forbidden', 'This is for who looks after the customer');
    if (view.closedAt !== null) refuse('process-closed', 'The process is over');
    if (record.isFull)
      refuse('conflict', 'Too much has happened to this process: only what brings it to its end is taken');
  };
  setHandler(
    expediteProcess,
    async ({ by, note }) => {
      record.add('process.expedited', { note, recipients: whomToHurry(record.view, record.openTasks()) }, by);
      return await record.receipt();
    },
    { validator: ({ by }) => admit(by) },
  );
  setHandler(
    recordContact,
    async ({ by, contact }) => {
      record.add('customer.contacted', contact, by);
      return await record.receipt();
    },
    { validator: ({ by }) => admit(by) },
  );
}
