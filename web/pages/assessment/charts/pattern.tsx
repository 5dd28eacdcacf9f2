export type PatternName = 'plain' | 'diagonal' | 'crossed' | 'dotted' | 'upright';

const marks: Readonly<Record<PatternName, string>> = {
  plain: '',
  diagonal: 'M0 8 L8 0',
  crossed: 'M0 0 L8 8 M0 8 L8 0',
  dotted: 'M3 4 h2',
  upright: 'M4 0 V8',
};

/** A colour with white marks on it. */
export function Pattern({ id, colour, pattern }: { id: string; colour: string; pattern: PatternName }) {
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      <rect width={8} height={8} fill={colour} />
      <path d={marks[pattern]} stroke="#fff" strokeWidth={pattern === 'dotted' ? 3 : 1.5} />
    </pattern>
  );
}

export function patternFill(id: string): string {
  return `url(#${id})`;
}
