import { Alert, Flex, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FileCheck } from '../../../../api/schemas/file-check';
import { columns } from '../../../../domain/batch/columns';
import { useEither, useLabel } from '../../../texts/use-label';

/** How many problems are asked for at a time. */
export const faultsOnAPage = 20;

/** What is wrong in a file: row, column and why. */
export function FileFaults({ check, onPage }: { check: FileCheck; onPage: (page: number) => void }) {
  const { t } = useTranslation();
  const either = useEither();
  const columnWords = useColumnWords();
  const { rows, badRows, problems, page, total } = check;
  return (
    <Flex vertical gap="small">
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('sales.fileBad', { rows, badRows, total })}
        description={t('sales.fileBadHint')}
      />
      <Table
        size="small"
        rowKey={({ row, column, reason }) => `${row} ${column} ${reason}`}
        dataSource={problems}
        pagination={{
          current: page,
          pageSize: faultsOnAPage,
          total,
          onChange: onPage,
          showSizeChanger: false,
          hideOnSinglePage: true,
        }}
        columns={[
          { title: t('sales.row'), render: (_, { row }) => row ?? t('sales.wholeFile'), width: 90 },
          { title: t('sales.column'), render: (_, { column }) => columnWords(column), width: 150 },
          { title: t('common.reason'), render: (_, { reason }) => either(reason) },
        ]}
      />
    </Flex>
  );
}

/** What a column is called in the file; what is no column is called as it is. */
function useColumnWords(): (column: string | null) => string {
  const label = useLabel();
  return (column) => {
    if (column === null) return '—';
    const known = Object.entries(columns).find(([name]) => name === column)?.[1];
    return known === undefined ? column : label(known.label);
  };
}
