import { Tag } from 'antd';
import type { ProcessState } from '../../../domain/process/state';
import { labelOf } from '../../../domain/process/labels';
import { capital } from '../../texts/capital';
import { useLabel } from '../../texts/use-label';

const colours: Readonly<Record<ProcessState, string>> = {
  acknowledged: 'blue',
  inProgress: 'blue',
  pending: 'orange',
  held: 'orange',
  assessingCancellation: 'orange',
  pendingCancellation: 'orange',
  rejected: 'default',
  cancelled: 'default',
  completed: 'green',
  failed: 'red',
  partial: 'orange',
};

/** The state of a process, in words. */
export function StateTag({ state }: { state: ProcessState }) {
  const label = useLabel();
  return <Tag color={colours[state]}>{capital(label(labelOf('state', state)))}</Tag>;
}
