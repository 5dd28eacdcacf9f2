import { Card, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Control, WholeAnswer } from './case-answers';
import { CaseClocks } from './case-clocks';
import { CaseContacts } from './case-contacts';
import { CaseDetails } from './case-details';
import { CaseFiles } from './case-files';
import { CaseHolding } from './case-holding';
import type { CaseRef } from './case-kinds';
import { severalCustomers } from './customer-name';
import { CaseProblems } from './case-problems';
import { CaseRelated } from './case-related';
import { CaseTimeline } from './case-timeline';

/** Everything else there is to know of a case; which part is open stands in the address. */
export function CaseTabs({
  of,
  found,
  control,
}: {
  of: CaseRef;
  found: WholeAnswer;
  control: Control | null;
}) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const contacts = control?.contacts ?? 0;
  // Who only looks in on a case their customer joined is not told whose it is (COV-1), and leaves nothing in it.
  const mayAttach = found.closedAt === null && found.customerNo !== severalCustomers;
  const parts = [
    { key: 'timeline', label: t('case.timeline'), children: <CaseTimeline of={of} /> },
    { key: 'details', label: t('case.details'), children: <CaseDetails found={found} /> },
    { key: 'clocks', label: t('case.clocks'), children: <CaseClocks of={of} /> },
    { key: 'holding', label: t('case.holding'), children: <CaseHolding of={of} /> },
    { key: 'problems', label: t('case.problems'), children: <CaseProblems of={of} /> },
    {
      key: 'contacts',
      label: contacts === 0 ? t('case.contacts') : `${t('case.contacts')} ${contacts}`,
      children: <CaseContacts of={of} />,
    },
    { key: 'files', label: t('case.files'), children: <CaseFiles of={of} mayAttach={mayAttach} /> },
    { key: 'related', label: t('case.related'), children: <CaseRelated of={of} found={found} /> },
  ];
  return (
    <Card size="small">
      <Tabs
        items={parts}
        activeKey={params.get('part') ?? 'timeline'}
        onChange={(part) => setParams({ part }, { replace: true })}
      />
    </Card>
  );
}
