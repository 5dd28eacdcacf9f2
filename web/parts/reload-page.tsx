import { Button, Result } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** In the place of what did not come from the server: only loading the whole page anew helps, once the server can be reached. */
export function ReloadPage() {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const reload = async (): Promise<void> => {
    setAsking(true);
    try {
      await fetch('/workbench.json');
      location.reload();
    } catch {
      setAsking(false);
    }
  };
  return (
    <Result
      status="warning"
      title={t('common.notLoaded')}
      subTitle={t('common.notLoadedHint')}
      extra={
        <Button type="primary" loading={isAsking} onClick={() => void reload()}>
          {t('common.reload')}
        </Button>
      }
    />
  );
}
