import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProblemWords } from '../texts/use-problem-words';

/** What to do about something that went wrong; small below it what the system says, which is English whatever the language. */
export function Advice({ words: { advice, technical, request } }: { words: ProblemWords }) {
  const { t } = useTranslation();
  return (
    <>
      {advice}
      <div style={{ fontSize: 12 }}>
        <Typography.Text type="secondary" style={{ fontSize: 'inherit' }}>
          {t('common.technical')}
          <span lang="en">{technical}</span>
          {request !== null && (
            <span style={{ display: 'block' }}>{t('common.requestId', { id: request })}</span>
          )}
        </Typography.Text>
      </div>
    </>
  );
}
