import { App, Button, Flex, List, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProcessInBrief } from '../../../api/schemas/process-in-brief';
import { isTerminal } from '../../../domain/process/state';
import { useSession } from '../../auth/session';
import { DueTag } from '../../parts/due-tag';
import { StateTag } from '../../parts/flow/state-tag';
import { useLabel } from '../../texts/use-label';
import { useProblemWords } from '../../texts/use-problem-words';
import { casePagePath } from '../case/case-kinds';
import { ContactDialog } from '../case/contact-dialog';
import { CustomerName, severalCustomers } from '../case/customer-name';
import { Holder } from '../case/holder';
import { useCaseAction } from '../case/use-case';
import { mayDoAbout } from './may';

/** An open case: where it stands, who has it, how long is left; to hurry it with one click, or to note what the customer was told. */
export function CaseLine({ found, namesCustomer }: { found: ProcessInBrief; namesCustomer: boolean }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { myself } = useSession();
  const [answering, setAnswering] = useState(false);
  const { kind, kindLabel, processKey, customerNo, tier, state, stageLabel, responsible } = found;
  const of = { kind, number: processKey };
  const may = mayDoAbout(myself, found);
  return (
    <List.Item
      actions={[
        ...(may.includes('expedite') ? [<Expedite key="expedite" of={of} />] : []),
        ...(may.includes('contact')
          ? [
              <Button key="contact" size="small" onClick={() => setAnswering(true)}>
                {t('accounts.answer')}
              </Button>,
            ]
          : []),
      ]}
      style={{ flexWrap: 'wrap', gap: 8 }}
    >
      <Flex vertical gap={4} style={{ flex: '1 1 320px', minWidth: 0 }}>
        <Flex gap="small" wrap align="center">
          <Link to={casePagePath(of)}>
            {label(kindLabel)} {processKey}
          </Link>
          <StateTag state={state} />
          <Promise found={found} />
          {found.openProblems > 0 && (
            <Tag color="orange">{t('accounts.problems', { count: found.openProblems })}</Tag>
          )}
          {found.calls.length > 0 && <Tag color="red">{t('accounts.stuck')}</Tag>}
        </Flex>
        <Typography.Text type="secondary">
          {namesCustomer && (
            <>
              <CustomerName customerNo={customerNo} customerName={found.customerName} tab={null} />{' '}
              {customerNo !== severalCustomers && <Tag>{tier}</Tag>}
            </>
          )}
          {stageLabel !== null && ` ${label(stageLabel)}`}
          {responsible !== null && (
            <>
              {' · '}
              {t('accounts.heldBy')} <Holder group={responsible.group} person={responsible.person} />
            </>
          )}
        </Typography.Text>
      </Flex>
      {answering && <ContactDialog of={of} onClose={() => setAnswering(false)} />}
    </List.Item>
  );
}

function Promise({ found: { startedAt, promiseDueAt, state } }: { found: ProcessInBrief }) {
  // What is done has kept its promise or broken it: only its last tasks are open.
  if (promiseDueAt === null || isTerminal(state)) return null;
  return (
    <DueTag startedAt={startedAt} dueAt={promiseDueAt} state={state === 'pending' ? 'paused' : 'running'} />
  );
}

function Expedite({ of }: { of: Parameters<typeof useCaseAction>[0] }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const wordsOf = useProblemWords();
  const refusalOf = (error: Error): string => {
    const { title, advice } = wordsOf(error);
    return `${title} · ${advice}`;
  };
  const expedite = useCaseAction<object>(
    of,
    '/expedite',
    () => void message.success(t('accounts.expedited')),
  );
  return (
    <Button
      size="small"
      loading={expedite.isPending}
      onClick={() =>
        expedite.mutate(
          { note: t('accounts.expediteNote') },
          { onError: (error) => void message.error(refusalOf(error)) },
        )
      }
    >
      {t('accounts.expedite')}
    </Button>
  );
}
