import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { labelOf } from '../../../domain/process/labels';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { StateTag } from '../../parts/flow/state-tag';
import { Nothing } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import type { CaseInBrief, WholeAnswer } from './case-answers';
import { type CaseRef, casePagePath } from './case-kinds';
import { type RelatedTo, relatedTo } from './related-to';

const mostShown = 10;

/** Where a case came from and what it began: solution, contract, orders; and what else is open for the customer. */
export function CaseRelated({ of, found }: { of: CaseRef; found: WholeAnswer }) {
  const { t } = useTranslation();
  const api = useApi();
  const named = relatedTo(of, found);
  const { customerNo } = found;
  const others = useQuery({
    queryKey: ['processes', 'of-customer', customerNo],
    queryFn: () =>
      api.get<PageOf<CaseInBrief>>('/api/v1/processes', {
        customerNo,
        open: true,
        sort: 'urgency',
        order: 'asc',
        pageSize: mostShown,
      }),
  });
  const isNamed = (kind: string, number: string): boolean =>
    named.some((one) => one.kind === kind && one.number === number);
  const open = (others.data?.items ?? []).filter(
    ({ kind, processKey }) => processKey !== of.number && !isNamed(kind, processKey),
  );
  if (named.length === 0 && open.length === 0 && !others.isPending)
    return <Nothing text={t('case.noneRelated')} />;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18, lineHeight: 2 }}>
      {named.map((one) => (
        <Named key={`${one.kind} ${one.number}`} one={one} />
      ))}
      {open.map(({ kind, processKey, state }) => (
        <Line
          key={`${kind} ${processKey}`}
          of={{ kind, number: processKey }}
          why="sameCustomer"
          state={state}
        />
      ))}
      {(others.data?.total ?? 0) > mostShown && (
        <li>
          <Link to={`/cases?customerNo=${encodeURIComponent(customerNo)}`}>
            {t('case.allOfCustomer', { count: others.data?.total ?? 0 })}
          </Link>
        </li>
      )}
    </ul>
  );
}

/** A process that is named: a link where it is one that one may see, its number otherwise. */
function Named({ one }: { one: RelatedTo }) {
  const { t } = useTranslation();
  const api = useApi();
  const { kind, number, why } = one;
  const { data } = useQuery({
    queryKey: ['processes', 'numbered', kind, number],
    queryFn: () => api.get<PageOf<CaseInBrief>>('/api/v1/processes', { kind, number, pageSize: 5 }),
    staleTime: 60_000,
  });
  const state = data?.items.find(({ processKey }) => processKey === number)?.state;
  if (state !== undefined) return <Line of={one} why={why} state={state} />;
  return (
    <li>
      {t(`case.related-${why}`)} <Typography.Text>{number}</Typography.Text>
    </li>
  );
}

function Line({ of, why, state }: { of: CaseRef; why: string; state: CaseInBrief['state'] }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <li>
      {t(`case.related-${why}`)}{' '}
      <Link to={casePagePath(of)} style={{ textDecoration: 'underline' }}>
        {label(labelOf('kind', of.kind))} {of.number}
      </Link>{' '}
      <StateTag state={state} />
    </li>
  );
}
