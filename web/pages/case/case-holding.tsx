import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { holdingLedgerAnswer } from '../../../api/routes/processes/holding-ledger';
import { Loaded, Nothing } from '../../parts/page-state';
import type { CaseRef } from './case-kinds';
import { Holder, WorkingTime } from './holder';
import { useCasePart } from './use-case';

type Ledger = z.input<typeof holdingLedgerAnswer>;

/** Told apart by hatching as well as by colour. */
const fills: Readonly<Record<Ledger['totals'][number]['kind'], string>> = {
  working: '#0958d9',
  'awaiting-acceptance': 'repeating-linear-gradient(45deg, #ad4e00 0 4px, #d9772b 4px 8px)',
  'not-accepted-in-time': 'repeating-linear-gradient(45deg, #cf1322 0 4px, #ff7875 4px 8px)',
  'waiting-for-customer': 'repeating-linear-gradient(90deg, #515151 0 4px, #8c8c8c 4px 8px)',
  'waiting-for-system': 'repeating-linear-gradient(0deg, #531dab 0 4px, #9254de 4px 8px)',
};

/** Where the working time of a case went: who had it for how long, as one bar and as a list that adds up. */
export function CaseHolding({ of }: { of: CaseRef }) {
  const { t } = useTranslation();
  const query = useCasePart<Ledger>(of, '/holding');
  return (
    <Loaded query={query}>
      {({ elapsedMs, spans, totals }) => {
        if (spans.length === 0) return <Nothing text={t('common.empty')} />;
        const inOrder = totals.toSorted((a, b) => b.workingMs - a.workingMs);
        return (
          <Flex vertical gap={12}>
            <Typography.Text>
              {t('case.elapsed')} <WorkingTime ms={elapsedMs} />
            </Typography.Text>
            {elapsedMs > 0 && (
              <div
                role="img"
                aria-label={t('case.holdingBar')}
                style={{
                  display: 'flex',
                  height: 26,
                  borderRadius: 4,
                  overflow: 'hidden',
                  background: '#f0f0f0',
                }}
              >
                {spans.map((span) => (
                  <div
                    key={`${span.from} ${span.kind}`}
                    style={{ flexGrow: span.workingMs, flexBasis: 0, background: fills[span.kind] }}
                  />
                ))}
              </div>
            )}
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {inOrder.map((total) => (
                <li
                  key={`${JSON.stringify(total.group)} ${total.person ?? ''} ${total.kind}`}
                  style={{ display: 'flex', gap: 8, alignItems: 'center', padding: '4px 0' }}
                >
                  <span
                    aria-hidden
                    style={{
                      width: 14,
                      height: 14,
                      borderRadius: 3,
                      flex: 'none',
                      background: fills[total.kind],
                    }}
                  />
                  <span style={{ flex: 1 }}>
                    <Holder {...total} /> · {t(`case.holding-${total.kind}`)}
                  </span>
                  <span style={{ textAlign: 'end' }}>
                    <WorkingTime ms={total.workingMs} />
                    {elapsedMs > 0 && ` · ${Math.round((total.workingMs / elapsedMs) * 100)}%`}
                  </span>
                </li>
              ))}
            </ul>
          </Flex>
        );
      }}
    </Loaded>
  );
}
