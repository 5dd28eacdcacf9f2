import { z } from 'zod';
import type { Label } from '../../domain/people/department';
import { itSupport } from '../../domain/people/groups';
import { labelOf } from '../../domain/process/labels';
import { slownessReasons } from '../../domain/process/slow';
import type { SlowLine } from '../../storage/views/slow-line';
import { instant, label } from './common';
import { withName } from './named';
import { exampleProcessInBrief, processInBrief, toProcessInBrief } from './process-in-brief';
import { exampleResponsible, responsibleAnswer } from './responsible';

export const slowLineAnswer = z
  .object({
    why: z.enum(slownessReasons),
    text: label,
    since: instant,
    promiseDueAt: instant
      .nullable()
      .meta({ description: '客户承诺时间，多个流程取最早 / the earliest promise' }),
    responsible: responsibleAnswer.nullable(),
    incident: z
      .object({ system: z.string(), processes: z.number() })
      .nullable()
      .meta({ description: '系统故障合并为一行 / an outage is one line' }),
    process: processInBrief.nullable(),
  })
  .meta({ id: 'SlowLine' });

type SlowLineAnswer = z.input<typeof slowLineAnswer>;

function say(zh: string, en: string): Label {
  return { zh, en };
}

function textOf(line: SlowLine): Label {
  switch (line.why) {
    case 'system': {
      const { system, processes } = line.about;
      const { zh, en } = labelOf('system', system);
      return say(
        `${zh}无应答，${processes} 个流程等待`,
        `${en} does not answer: ${processes} process(es) wait`,
      );
    }
    case 'repair': {
      const { system, operation, code, detail } = line.about;
      const call = labelOf('call', `${system}.${operation}`);
      return say(`${call.zh}被拒（${code}）：${detail}`, `${call.en} refused (${code}): ${detail}`);
    }
    case 'not-accepted':
      return say(`「${line.about.zh}」逾期未接单`, `Not accepted in time: ${line.about.en}`);
    case 'overdue':
      return say(`「${line.about.zh}」已超时`, `Overdue: ${line.about.en}`);
    case 'problem': {
      const { problemId, description } = line.about;
      return say(`问题 ${problemId}：${description}`, `Problem ${problemId}: ${description}`);
    }
    case 'hold':
      return line.about.cause === 'customer'
        ? say(`等待客户：${line.about.reason}`, `Waiting for the customer: ${line.about.reason}`)
        : say(`内部挂起：${line.about.reason}`, `On hold: ${line.about.reason}`);
    case 'promise-at-risk':
      return line.about.breachedAt === null
        ? say('客户承诺即将超时', 'The promise is at risk')
        : say('客户承诺已超时', 'The promise is broken');
    default:
      return line satisfies never;
  }
}

/** A line of what is stuck or slow, as the API shows it, with customers by these names. An incident is IT support's. */
export function toSlowLineAnswer(line: SlowLine, names: ReadonlyMap<string, string>): SlowLineAnswer {
  const { why, since } = line;
  const text = textOf(line);
  if (line.why === 'system') {
    const responsible = {
      kind: 'waiting-for-system',
      group: itSupport,
      person: null,
      taskId: null,
      since,
    } as const;
    const { system, processes } = line.about;
    return {
      why,
      text,
      since,
      promiseDueAt: line.dueAt,
      responsible,
      incident: { system, processes },
      process: null,
    };
  }
  const process = toProcessInBrief(withName(names, line.process));
  return {
    why,
    text,
    since,
    promiseDueAt: line.dueAt,
    responsible: process.responsible,
    incident: null,
    process,
  };
}

export const exampleSlowLine: SlowLineAnswer = {
  why: 'repair',
  text: {
    zh: '计费系统起租被拒（unknown-customer）：no account C-1001',
    en: 'Billing: start refused (unknown-customer): no account C-1001',
  },
  since: '2026-11-23T02:00:00.000Z',
  promiseDueAt: '2026-11-27T08:00:00.000Z',
  responsible: exampleResponsible,
  incident: null,
  process: exampleProcessInBrief,
};
