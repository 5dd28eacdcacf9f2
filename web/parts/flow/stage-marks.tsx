import {
  CheckCircleFilled,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  PlayCircleFilled,
  QuestionCircleOutlined,
  RollbackOutlined,
  StopFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { BranchState, StageState } from '../../../domain/process/flow';
import { urgencyColours } from '../../styles/theme';

const { calm, breached, paused } = urgencyColours;
const now = '#0958d9';

/** The sign of how a stage or a piece of work stands; the words beside it say the same. */
export const stageMarks: Readonly<Record<StageState | BranchState, ReactNode>> = {
  done: <CheckCircleFilled aria-hidden style={{ color: calm }} />,
  now: <PlayCircleFilled aria-hidden style={{ color: now }} />,
  waiting: <ClockCircleOutlined aria-hidden style={{ color: now }} />,
  late: <ExclamationCircleFilled aria-hidden style={{ color: breached }} />,
  returned: <RollbackOutlined aria-hidden style={{ color: paused }} />,
  withdrawn: <MinusCircleOutlined aria-hidden style={{ color: paused }} />,
  'to-come': <ClockCircleOutlined aria-hidden style={{ color: paused }} />,
  perhaps: <QuestionCircleOutlined aria-hidden style={{ color: paused }} />,
  'passed-over': <MinusCircleOutlined aria-hidden style={{ color: paused }} />,
  stopped: <StopFilled aria-hidden style={{ color: breached }} />,
};
