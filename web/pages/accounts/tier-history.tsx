import { Card, Flex, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../auth/session';
import { usePersonName } from '../../data/use-people';
import { LocalTime } from '../../parts/local-time';
import { Loaded, Nothing } from '../../parts/page-state';
import type { Customer } from '../sales/use-customer';
import { ChangeTier } from './change-tier';
import { mayDecide } from './may';
import { useFile } from './use-file';

/** The tiers a customer had, and why they changed (CUS-2); the newest first. Who decides gives them another one here. */
export function TierHistory({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { myself } = useSession();
  const nameOf = usePersonName();
  const file = useFile(customer.customerNo);
  return (
    <Flex vertical gap="middle">
      {mayDecide(myself) && <ChangeTier customer={customer} />}
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
    </Flex>
  );
}
