import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The way back to all cases. */
export function BackToCases() {
  const { t } = useTranslation();
  return (
    <Link to="/cases" style={{ alignSelf: 'start' }}>
      ← {t('case.title')}
    </Link>
  );
}
