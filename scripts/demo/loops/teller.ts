import type { Refusal } from '../demo-api';
import { personOf } from '../people';

/** Tells the audience what happens and why it matters, Chinese first. */
export class Teller {
  private readonly clock: Intl.DateTimeFormat;

  /** `timeZone`: that of the working calendar. */
  constructor(
    timeZone: string,
    private readonly say: (line: string) => void,
  ) {
    this.clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  }

  act(zh: string, en: string): void {
    this.say(`\n━━━━ ${zh} · ${en} ━━━━`);
  }

  /** What is about to happen, and what for. */
  why(zh: string, en: string): void {
    this.say(`\n  ▸ ${zh}\n    ${en}`);
  }

  /** One thing to be seen. */
  fact(zh: string, en: string): void {
    this.say(`    · ${zh} · ${en}`);
  }

  refusal(who: string, { status, code, titleZh, title }: Refusal): void {
    this.say(`    ✗ ${nameOf(who)}: ${status} ${code} ${titleZh} · ${title}`);
  }

  /** Local date and time of an instant. */
  when(instant: string | null): string {
    return instant === null ? '—' : this.clock.format(new Date(instant));
  }
}

/** A person as the audience knows them. */
export function nameOf(id: string): string {
  return `${personOf(id)?.name ?? id}(${id})`;
}
