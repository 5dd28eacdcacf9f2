import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** What a page is about: its heading, the name of the browser's tab, and what is read aloud to who comes to it. */
export function PageTitle({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <>
      <title>{`${text} · ${t('common.product')}`}</title>
      <Typography.Title level={1} style={{ fontSize: 24, margin: 0, overflowWrap: 'anywhere' }}>
        {text}
      </Typography.Title>
    </>
  );
}
