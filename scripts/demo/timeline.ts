import type { Label } from '../../domain/people/department';
import type { DemoApi } from './demo-api';
import { personOf, placeOf } from './people';

/** An entry of a timeline, as the API gives it. */
interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly text: Label;
  readonly actor: { readonly kind: 'person' | 'system'; readonly id: string };
}

/** Said by others already: an offer by its claim, a changed detail by its milestone. */
const leftOut = ['task.offered', 'details.changed', 'clock.started', 'clock.stopped', 'resource.changed'];

const systemNames: Readonly<Record<string, string>> = {
  process: '流程',
  clock: '时钟',
  network: '网络系统',
  billing: '计费系统',
  crm: 'CRM',
};

/** Prints what happens to a process, each thing once, in order: local time, who, what. */
export class Timeline {
  private after = 0;
  private readonly clock: Intl.DateTimeFormat;

  /** `path` is where the API has the process; `as` is who looks on; `timeZone` the one of the working calendar. */
  constructor(
    private readonly api: DemoApi,
    private readonly path: string,
    private readonly as: string,
    timeZone: string,
    private readonly say: (line: string) => void,
  ) {
    this.clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' });
  }

  /** Prints what is new. */
  async show(): Promise<void> {
    const path = `${this.path}/timeline?after=${this.after}`;
    const { items } = await this.api.get<{ items: readonly Entry[] }>(this.as, path);
    for (const entry of items) {
      this.after = entry.seq;
      if (!leftOut.includes(entry.type)) this.say(this.line(entry));
    }
  }

  private line({ at, type, text, actor }: Entry): string {
    const time = this.clock.format(new Date(at));
    if (type === 'stage.entered') return `\n${time}  ── ${text.zh} · ${text.en} ──`;
    const mark = type === 'milestone.reached' ? '★' : ' ';
    return `${time}  ${padded(whoOf(actor), 26)} ${mark} ${padded(text.zh, 30)} ${text.en}`;
  }
}

function whoOf({ kind, id }: Entry['actor']): string {
  const person = kind === 'person' ? personOf(id) : null;
  return person === null ? (systemNames[id] ?? id) : `${person.name} · ${placeOf(person).zh}`;
}

/** A text filled up to a width; Chinese characters are two columns wide. */
export function padded(text: string, columns: number): string {
  const width = Array.from(text).reduce((sum, character) => sum + (character >= '\u1100' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, columns - width));
}
