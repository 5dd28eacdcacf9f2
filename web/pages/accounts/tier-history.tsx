import { Card, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../data/use-people';
import { LocalTime } from '../../parts/local-time';
import { Loaded, Nothing } from '../../parts/page-state';
import { useFile } from './use-file';

/** The tiers a customer had, and why they changed (CUS-2); the newest first. */
export function TierHistory({ customerNo }: { customerNo: string }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const file = useFile(customerNo);
  return (
    <Card size="small">
      <Loaded query={file}>
        {({ tierHistory }) =>
          tierHistory.length === 0 ? (
            <Nothing text={t('accounts.noTierChanges')} />
          ) : (
            <Timeline
              style={{ marginBlockStart: 12 }}
              items={tierHistory.toReversed().map(({ from, to, at, by, reason }) => ({
                key: at,
                content: (
                  <>
                    <strong>
                      {from} → {to}
                    </strong>{' '}
                    <LocalTime at={at} /> {nameOf(by)}
                    <br />
                    {reason}
                  </>
                ),
              }))}
            />
          )
        }
      </Loaded>
    </Card>
  );
}
