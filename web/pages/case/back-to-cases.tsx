import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lastAddress } from '../../layout/last-address';

/** The way back to all cases. */
export function BackToCases() {
  const { t } = useTranslation();
  return (
    <Link to={lastAddress('/cases')} style={{ alignSelf: 'start' }}>
      ← {t('case.title')}
    </Link>
  );
}
