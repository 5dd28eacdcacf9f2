import { Flex, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../../auth/session';
import { localTimeText } from '../../parts/local-time';
import { Loaded } from '../../parts/page-state';
import { PageTitle } from '../../parts/page-title';
import { AllFigures } from './all-figures';
import { type AssessmentAsked, levelOf, paramsOf, readAsked, views } from './asked';
import { AssessmentFilters } from './assessment-filters';
import { Behind } from './behind';
import { type CasesAsked, OpenCasesProvider } from './cases-asked';
import { CasesDrawer } from './cases-drawer';
import { ExportButtons } from './export-buttons';
import { FigurePanel } from './figure-panel';
import { FigurePicker } from './figure-picker';
import { TimePanel } from './time-panel';
import { useLevel } from './use-level';

/** How the four levels do (ASM-1 to ASM-3). What is looked at stands in the address, so that it can be sent on. */
export function AssessmentPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [about, setAbout] = useState<CasesAsked | null>(null);
  const { myself } = useSession();
  const today = localTimeText(new Date().toISOString()).slice(0, 10);
  const asked = readAsked(params, today, levelOf(myself));
  const ask = (different: Partial<AssessmentAsked>): void =>
    setParams(paramsOf({ ...asked, ...different }), { replace: true });
  return (
    <OpenCasesProvider value={setAbout}>
      <Flex justify="space-between" align="start" gap={8} wrap style={{ marginBlockEnd: 12 }}>
        <PageTitle text={t('assessment.title')} />
        {asked.view !== 'time' && <ExportButtons asked={asked} />}
      </Flex>
      <AssessmentFilters asked={asked} onAsk={ask} />
      <Tabs
        activeKey={asked.view}
        onChange={(key) => ask({ view: views.find((view) => view === key) ?? 'figure' })}
        items={views.map((view) => ({ key: view, label: t(`assessment.view-${view}`) }))}
      />
      {asked.view === 'time' ? <TimePanel asked={asked} /> : <LevelFiguresView asked={asked} onAsk={ask} />}
      {about !== null && (
        <CasesDrawer key={JSON.stringify(about)} asked={asked} about={about} onClose={() => setAbout(null)} />
      )}
    </OpenCasesProvider>
  );
}

function LevelFiguresView({
  asked,
  onAsk,
}: {
  asked: AssessmentAsked;
  onAsk: (different: Partial<AssessmentAsked>) => void;
}) {
  const query = useLevel(asked);
  return (
    <Loaded query={query}>
      {(found) => (
        <Flex vertical gap={16}>
          <Behind count={found.behind} onAgain={() => void query.refetch()} />
          {asked.view === 'all' ? (
            <AllFigures asked={asked} found={found} />
          ) : (
            <>
              <FigurePicker asked={asked} totals={found.totals} onPick={(figure) => onAsk({ figure })} />
              <FigurePanel key={asked.figure} asked={asked} found={found} />
            </>
          )}
        </Flex>
      )}
    </Loaded>
  );
}
