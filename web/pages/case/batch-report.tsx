import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../auth/session';
import { ProblemAlert } from '../../parts/problem-alert';
import { saveFile } from '../../parts/save-file';
import { type CaseRef, casePath } from './case-kinds';

/** What became of every row, as a file. */
export function BatchReport({ of }: { of: CaseRef }) {
  const { t } = useTranslation();
  const api = useApi();
  const download = useMutation({
    mutationFn: async () => saveFile(await api.download(casePath(of, '/report'), {}), `${of.number}.csv`),
  });
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={download.isPending} onClick={() => download.mutate()}>
        {t('case.report')}
      </Button>
      <ProblemAlert error={download.error} />
    </>
  );
}
