import { Button, Flex, Table, Typography } from 'antd';
import { Pager } from '../../parts/pager';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { deliveryAnswer } from '../../../api/schemas/webhook';
import { LocalTime } from '../../parts/local-time';
import { EventName } from './event-name';

export type Delivery = z.input<typeof deliveryAnswer>;

export const deadPerPage = 10;

interface DeadLettersProps {
  readonly letters: readonly Delivery[];
  readonly total: number;
  readonly page: number;
  readonly isWide: boolean;
  readonly busy: boolean;
  readonly onTurn: (page: number) => void;
  readonly onAgain: (letter: Delivery) => void;
}

/** Messages that were given up, newest first. */
export function DeadLetters({ letters, total, page, isWide, busy, onTurn, onAgain }: DeadLettersProps) {
  const { t } = useTranslation();
  const again = (letter: Delivery) => (
    <Button
      size="small"
      disabled={busy}
      aria-label={`${t('flowDesk.redeliver')} ${letter.position}`}
      onClick={() => onAgain(letter)}
    >
      {t('flowDesk.redeliver')}
    </Button>
  );
  return (
    <div style={{ marginTop: 8 }}>
      {isWide ? (
        <Table<Delivery>
          rowKey="messageId"
          size="small"
          pagination={false}
          dataSource={letters}
          columns={[
            { title: t('flowDesk.eventType'), render: (_, { type }) => <EventName type={type} /> },
            { title: t('flowDesk.position'), align: 'right', dataIndex: 'position' },
            { title: t('flowDesk.tries'), align: 'right', dataIndex: 'tries' },
            { title: t('flowDesk.lastTry'), render: (_, letter) => <LastTry letter={letter} /> },
            { title: t('flowDesk.from'), render: (_, { since }) => <LocalTime at={since} /> },
            { title: '', align: 'right', render: (_, letter) => again(letter) },
          ]}
        />
      ) : (
        letters.map((letter) => (
          <Flex
            key={letter.messageId}
            justify="space-between"
            align="center"
            gap="small"
            style={{ paddingBlock: 6 }}
          >
            <div>
              <EventName type={letter.type} />
              <div>
                <LastTry letter={letter} />
              </div>
            </div>
            {again(letter)}
          </Flex>
        ))
      )}
      <Pager page={page} pageSize={deadPerPage} total={total} onTurn={onTurn} />
    </div>
  );
}

function LastTry({ letter: { attempts } }: { letter: Delivery }) {
  const { t } = useTranslation();
  const last = attempts.at(-1);
  if (last === undefined) return <>—</>;
  const { outcome, at } = last;
  const status = outcome.kind === 'answered' ? outcome.status : '';
  return (
    <Typography.Text type="secondary">
      {`${t(`flowDesk.outcome-${outcome.kind}`, { status })} · `}
      <LocalTime at={at} />
    </Typography.Text>
  );
}
