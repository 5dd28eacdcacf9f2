import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../data/use-people';
import { localTimeText } from '../../parts/local-time';
import type { PlainAnswer } from './case-answers';
import type { CaseRef } from './case-kinds';
import { factStyles } from './fact-styles';

const columns = { xs: 1, md: 2 };

/** What a change of account manager, or a watch over a contract, is about. */
export function PlainFacts({ of, found }: { of: CaseRef; found: PlainAnswer }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const person = (value: unknown): string | null => (typeof value === 'string' ? nameOf(value) : null);
  const listed = (value: unknown): string | null =>
    Array.isArray(value) && value.length > 0 ? value.join(t('case.comma')) : null;
  const text = (value: unknown): string | null =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  const time = (value: unknown): string | null => (typeof value === 'string' ? localTimeText(value) : null);
  const rows: readonly (readonly [string, string | null])[] =
    of.kind === 'manager-change'
      ? [
          ['fromManager', person(found['fromManagerId'])],
          ['toManager', person(found['toManagerId'])],
          ['customers', listed(found['customerNos']) ?? t('case.allCustomers')],
          ['changeReason', text(found['reason'])],
          ['effectiveFrom', time(found['effectiveFrom'])],
          ['startedBy', person(found['startedBy'])],
          ['movedCustomers', text(found['movedCustomers'])],
          ['movedProcesses', text(found['movedProcesses'])],
        ]
      : [
          ['contractNo', text(found['contractNo'])],
          ['validTo', text(found['validTo'])],
          ['warnDays', listed(found['warnDaysBefore'])],
          ['warnedDays', listed(found['warned'])],
        ];
  const known = rows.filter(([, value]) => value !== null);
  return (
    <Descriptions
      size="small"
      bordered
      styles={factStyles}
      column={columns}
      items={known.map(([name, children]) => ({ key: name, label: t(`case.${name}`), children }))}
    />
  );
}
