import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../auth/session';
import { ProblemAlert } from '../../parts/problem-alert';
import { saveFile } from '../../parts/save-file';
import { type AssessmentAsked, queryOf } from './asked';

/** The level's figures as a file. */
export function ExportButtons({ asked }: { asked: AssessmentAsked }) {
  const { t } = useTranslation();
  const api = useApi();
  const { level, from, to } = asked;
  const download = useMutation({
    mutationFn: async (type: 'csv' | 'xlsx') => {
      const file = await api.download(`/api/v1/assessment/${level}/export.${type}`, queryOf(asked, asked));
      saveFile(file, `${level}-${from}-${to}.${type}`);
    },
  });
  return (
    <Flex vertical gap={8} align="end">
      <Space.Compact>
        {(['csv', 'xlsx'] as const).map((type) => (
          <Button
            key={type}
            icon={<DownloadOutlined />}
            loading={download.isPending && download.variables === type}
            onClick={() => download.mutate(type)}
            aria-label={t('assessment.exportAs', { type: type.toUpperCase() })}
          >
            {type.toUpperCase()}
          </Button>
        ))}
      </Space.Compact>
      <ProblemAlert error={download.error} />
    </Flex>
  );
}
