import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Grid, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { Loaded, Nothing } from '../../parts/page-state';
import { Pager } from '../../parts/pager';
import { PageTitle } from '../../parts/page-title';
import type { CaseInBrief } from './case-answers';
import { CaseCards } from './case-cards';
import { CasesFilter } from './cases-filter';
import { CasesTable } from './cases-table';
import { type CasesAsked, queryOf, readAsked } from './cases-asked';

/** Everything somebody may see, what breaks first first. What is looked for stands in the address, so that it can be sent on. */
export function CasesPage() {
  const { t } = useTranslation();
  const api = useApi();
  const isWide = Grid.useBreakpoint().lg ?? true;
  const [params, setParams] = useSearchParams();
  const asked = readAsked(params);
  const ask = (different: Partial<CasesAsked>): void => {
    setParams(paramsOf({ ...asked, page: 1, ...different }), { replace: true });
  };
  const query = useQuery({
    queryKey: ['processes', 'list', asked],
    queryFn: () => api.get<PageOf<CaseInBrief>>('/api/v1/processes', queryOf(asked)),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div style={{ marginBlockEnd: 12 }}>
        <PageTitle text={t('case.title')} />
      </div>
      <CasesFilter asked={asked} onAsk={ask} />
      <Loaded query={query}>
        {({ items, total, pageSize }) => (
          <>
            <Typography.Paragraph type="secondary" aria-live="polite" style={{ marginBlock: 8 }}>
              {t('case.found', { count: total })}
            </Typography.Paragraph>
            {items.length === 0 && <Nothing text={t('case.noneFound')} />}
            {items.length > 0 && (isWide ? <CasesTable cases={items} /> : <CaseCards cases={items} />)}
            <div style={{ marginBlockStart: 12 }}>
              <Pager page={asked.page} pageSize={pageSize} total={total} onTurn={(page) => ask({ page })} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

function paramsOf(asked: CasesAsked): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) =>
      value === null || (name === 'page' && value === 1) ? [] : [[name, String(value)]],
    ),
  );
}
