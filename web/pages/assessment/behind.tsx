import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Says so when the latest events are not counted yet. */
export function Behind({ count, onAgain }: { count: number; onAgain: () => void }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('assessment.behind', { count })}
      action={<Button onClick={onAgain}>{t('common.refresh')}</Button>}
    />
  );
}
