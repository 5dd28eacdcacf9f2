import { Button, Flex } from 'antd';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessAction } from '../../../domain/process/process-actions';
import type { ActionDialogProps, Control, WholeAnswer } from './case-answers';
import { AmendDialog } from './amend-dialog';
import { CancelDialog } from './cancel-dialog';
import type { CaseRef } from './case-kinds';
import { ContactDialog } from './contact-dialog';
import { HoldDialog } from './hold-dialog';
import { NoteDialog } from './note-dialog';
import { ProblemDialog } from './problem-dialog';

function ExpediteDialog({ of, onClose }: ActionDialogProps) {
  return <NoteDialog of={of} part="/expedite" name="expedite" field="note" required onClose={onClose} />;
}

function ResumeDialog({ of, onClose }: ActionDialogProps) {
  return <NoteDialog of={of} part="/resume" name="resume" field="note" required={false} onClose={onClose} />;
}

const dialogs: Readonly<Record<ProcessAction, ComponentType<ActionDialogProps>>> = {
  expedite: ExpediteDialog,
  contact: ContactDialog,
  'raise-problem': ProblemDialog,
  amend: AmendDialog,
  hold: HoldDialog,
  resume: ResumeDialog,
  cancel: CancelDialog,
};

/** In the order of how often they are wanted. */
const inOrder = Object.keys(dialogs) as readonly ProcessAction[];

/** What the person may do about the case, as the server says, each behind a button. */
export function CaseActions({ of, found, control }: { of: CaseRef; found: WholeAnswer; control: Control }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ProcessAction | null>(null);
  const may = inOrder.filter((action) => control.mayDo.includes(action));
  if (may.length === 0) return null;
  const Dialog = open === null ? null : dialogs[open];
  return (
    <>
      <Flex gap={8} wrap role="group" aria-label={t('case.actions')}>
        {may.map((action) => (
          <Button key={action} danger={action === 'cancel'} onClick={() => setOpen(action)}>
            {t(`case.do-${action}`)}
          </Button>
        ))}
      </Flex>
      {Dialog !== null && <Dialog of={of} found={found} onClose={() => setOpen(null)} />}
    </>
  );
}
