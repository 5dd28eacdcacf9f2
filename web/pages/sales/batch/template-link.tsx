import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { columnNames, columns } from '../../../../domain/batch/columns';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../parts/save-file';

/** With it spreadsheets know the text for UTF-8. */
const mark = '\uFEFF';

/** An empty file with the right header, to fill in. */
export function TemplateLink() {
  const { t, i18n } = useTranslation();
  // In English the header has the names of the API, which files may have as well as the Chinese words.
  const header = columnNames
    .map((name) => (i18n.language === 'en' ? name : columns[name].label.zh))
    .join(',');
  return (
    <Button
      icon={<DownloadOutlined />}
      style={{ alignSelf: 'flex-start' }}
      onClick={() => saveFile(new Blob([`${mark}${header}\r\n`], { type: 'text/csv' }), 'batch.csv')}
    >
      {t('sales.template')}
    </Button>
  );
}
