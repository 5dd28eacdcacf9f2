import { Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { contactAnswer } from '../../../api/routes/processes/contacts';
import { usePersonName } from '../../data/use-people';
import { LocalTime } from '../../parts/local-time';
import { Loaded, Nothing } from '../../parts/page-state';
import type { CaseRef } from './case-kinds';
import { useCasePart } from './use-case';

type Contact = z.input<typeof contactAnswer>;

/** What was said to and by the customer, the newest first. */
export function CaseContacts({ of }: { of: CaseRef }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const query = useCasePart<{ items: readonly Contact[] }>(of, '/contacts');
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing text={t('case.noContacts')} />
        ) : (
          <Timeline
            items={items.toReversed().map(({ at, by, channel, direction, contact, summary }) => ({
              key: at,
              content: (
                <>
                  <div>{summary}</div>
                  <Typography.Text type="secondary">
                    <LocalTime at={at} /> · {t(`case.direction-${direction}`)} ·{' '}
                    {t(`case.channel-${channel}`)} · {contact} · {nameOf(by.id)}
                  </Typography.Text>
                </>
              ),
            }))}
          />
        )
      }
    </Loaded>
  );
}
