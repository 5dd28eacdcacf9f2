import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useSession } from '../../auth/session';
import { NoPermission, NotFound } from '../../parts/page-state';
import { PageTitle } from '../../parts/page-title';
import { casePagePath } from '../case/case-kinds';
import { BatchUpload } from './batch/batch-upload';
import { GuidedForm } from './guided-form';
import { guides } from './guides/guides';
import { mayStart, startKindNamed } from './start-kinds';
import { Taken } from './taken';

/** Asks for one of the things a sales desk begins; afterwards shows what was answered. */
export function NewRequestPage() {
  const { t } = useTranslation();
  const { myself } = useSession();
  const navigate = useNavigate();
  const kind = startKindNamed(useParams()['kind']);
  const [search, setSearch] = useSearchParams();
  if (kind === null) return <NotFound />;
  if (!mayStart(kind, myself)) return <NoPermission />;
  const taken = search.get('taken');
  return (
    <Flex vertical gap="middle">
      <Link to="/sales">{t('sales.backToDesk')}</Link>
      <PageTitle text={t(`sales.new-${kind}`)} />
      {kind === 'batch' ? (
        <BatchUpload onStarted={(number) => void navigate(casePagePath({ kind, number }))} />
      ) : taken === null ? (
        <GuidedForm key={kind} guide={guides[kind]} onTaken={(number) => setSearch({ taken: number })} />
      ) : (
        <Taken kind={kind} number={taken} onAnother={() => setSearch({})} />
      )}
    </Flex>
  );
}
