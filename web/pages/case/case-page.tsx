import { useParams } from 'react-router';
import { NotFound } from '../../parts/page-state';
import { BatchCase } from './batch-case';
import { isWhole, kindNamed } from './case-kinds';
import { PlainCase } from './plain-case';
import { WholeCase } from './whole-case';

/** One process of any kind: where it is, who has it, what happened, and what one may do about it. */
export function CasePage() {
  const { kind: name, number } = useParams();
  const kind = kindNamed(name);
  if (kind === null || number === undefined) return <NotFound />;
  const of = { kind, number };
  const key = `${kind}/${number}`;
  if (isWhole(of)) return <WholeCase key={key} of={of} />;
  return kind === 'batch' ? <BatchCase key={key} of={of} /> : <PlainCase key={key} of={of} />;
}
