import type { ProblemCode } from '../../../domain/errors';
import { localNetworks } from '../../../domain/people/department';
import type { PersonActor } from '../../../domain/process/actor';
import { problemCategories, problemSeverities } from '../../../domain/process/problem';
import {
  manages,
  mayWorkOn,
  whyNotComment,
  whyNotPassOn,
  whyNotReturn,
} from '../../../domain/process/task-rules';
import type { Schema } from '../../parts/json-form/schema';
import type { Task } from './use-tasks';

/** Something one can do with a task besides completing it: a short form, sent to a path of the task. */
export interface TaskAction {
  readonly name: 'return' | 'release' | 'delegate' | 'reassign' | 'problems' | 'comment';
  readonly form: Schema;
  /** The API's own rule. */
  readonly whyNot: (task: Task, by: PersonActor) => ProblemCode | null;
}

const text = (title: string): Schema => ({ type: 'string', minLength: 1, maxLength: 2_000, title });
const orNull = (schema: Schema, title: string): Schema => ({ anyOf: [schema, { type: 'null' }], title });

const because: Schema = {
  type: 'object',
  properties: { reason: text('原因 / Reason') },
  required: ['reason'],
};

const toSomebody: Schema = {
  type: 'object',
  properties: { to: { type: 'string', title: '转给 / To' }, reason: text('原因 / Reason') },
  required: ['to', 'reason'],
};

const report: Schema = {
  type: 'object',
  properties: {
    category: { type: 'string', enum: problemCategories, title: '类别 / What it is about' },
    severity: { type: 'string', enum: problemSeverities, title: '严重程度 / How bad' },
    description: text('问题描述 / What is wrong'),
    localNetwork: orNull({ type: 'string', enum: localNetworks }, '本地网 / Local network'),
    evidence: orNull({ type: 'string', maxLength: 2_000 }, '凭证 / Evidence'),
  },
  required: ['category', 'severity', 'description'],
};

function isOpen({ closedAt }: Task): ProblemCode | null {
  return closedAt === null ? null : 'task-closed';
}

function whyNotManage(task: Task, by: PersonActor): ProblemCode | null {
  const managing = by.onBehalfOf === null ? [by] : [by, by.onBehalfOf];
  return managing.some((member) => manages(member, task.group)) ? isOpen(task) : 'forbidden';
}

/** In the order in which they are offered. */
export const taskActions: readonly TaskAction[] = [
  { name: 'return', form: because, whyNot: whyNotReturn },
  {
    name: 'release',
    form: {
      type: 'object',
      properties: { reason: orNull({ type: 'string', maxLength: 2_000 }, '原因 / Reason') },
    },
    whyNot: whyNotPassOn,
  },
  { name: 'delegate', form: toSomebody, whyNot: whyNotPassOn },
  { name: 'reassign', form: toSomebody, whyNot: whyNotManage },
  {
    name: 'problems',
    form: report,
    whyNot: (task, by) => (mayWorkOn(task, by) ? isOpen(task) : 'forbidden'),
  },
  {
    name: 'comment',
    form: { type: 'object', properties: { text: text('备注 / Comment') }, required: ['text'] },
    whyNot: (task, by) => isOpen(task) ?? whyNotComment(task, by),
  },
];
