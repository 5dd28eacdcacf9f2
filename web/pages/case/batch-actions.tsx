import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../../api/schemas/batch';
import { maySteerBatch } from '../../../domain/batch/may-steer';
import { useSession } from '../../auth/session';
import { whyNotBy } from '../../data/as-whom';
import type { CaseRef } from './case-kinds';
import { NoteDialog } from './note-dialog';

type Action = 'pause' | 'resume' | 'rerun' | 'cancel';

/** Who reaches the batch's routes at all, as the API has it. */
const steering: readonly string[] = ['desk-clerk', 'account-manager', 'area-manager'];

/** What the person may do about a batch: pause, go on, run failed items again, call off what was not started. */
export function BatchActions({ of, batch }: { of: CaseRef; batch: BatchAnswer }) {
  const { t } = useTranslation();
  const { myself } = useSession();
  const [open, setOpen] = useState<Action | null>(null);
  const { paused, closedAt, progress } = batch;
  const hasRole = [myself, ...myself.standsInFor].some(({ roles }) =>
    roles.some((role) => steering.includes(role)),
  );
  const mayNot = whyNotBy(myself, (by) => (maySteerBatch(batch, by) ? null : 'forbidden'));
  if (!hasRole || mayNot !== null || closedAt !== null) return null;
  const may: readonly Action[] = [
    ...(paused === null ? (['pause'] as const) : (['resume'] as const)),
    ...(progress.counts.failed > 0 ? (['rerun'] as const) : []),
    'cancel',
  ];
  return (
    <>
      <Flex gap={8} wrap role="group" aria-label={t('case.actions')}>
        {may.map((action) => (
          <Button key={action} danger={action === 'cancel'} onClick={() => setOpen(action)}>
            {t(`case.batch-${action}`)}
          </Button>
        ))}
      </Flex>
      {open !== null && (
        <NoteDialog
          of={of}
          part={`/${open}`}
          name={open === 'resume' ? 'resume-batch' : open === 'cancel' ? 'cancel-batch' : open}
          field="reason"
          required
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
