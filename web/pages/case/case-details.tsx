import { slotLabel } from '../../../domain/catalogue/slot-label';
import { Descriptions, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderAnswer } from '../../../api/schemas/order';
import { LocalTime } from '../../parts/local-time';
import { useLabel } from '../../texts/use-label';
import type { WholeAnswer } from './case-answers';
import { detailRows } from './detail-rows';
import { factStyles } from './fact-styles';

const columns = { xs: 1, md: 2 };
const resourceColours = { reserved: 'blue', 'in-service': 'green', released: 'default' } as const;

/** What was asked for and found out on the way, the milestones reached and the resources it takes. */
export function CaseDetails({ found }: { found: WholeAnswer }) {
  const { t } = useTranslation();
  const label = useLabel();
  const rows = detailRows(found, label, t);
  const { resources = [] } = found as unknown as Partial<OrderAnswer>;
  const { milestones } = found;
  return (
    <Flex vertical gap={16}>
      <Descriptions
        size="small"
        bordered
        styles={factStyles}
        column={columns}
        items={rows.map(([name, text]) => ({
          key: name,
          label: t(`case.${name}`),
          children: <span style={{ whiteSpace: 'pre-line' }}>{text}</span>,
        }))}
      />
      {milestones.length > 0 && (
        <section>
          <Typography.Title level={3} style={{ fontSize: 16 }}>
            {t('case.milestones')}
          </Typography.Title>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {milestones.map(({ name, label: words, at }) => (
              <li key={`${name} ${at}`}>
                {label(words)} · <LocalTime at={at} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {resources.length > 0 && (
        <section>
          <Typography.Title level={3} style={{ fontSize: 16 }}>
            {t('case.resources')}
          </Typography.Title>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {resources.map(({ slot, id, state }) => (
              <li key={`${slot} ${id}`}>
                {label(slotLabel(slot))} <code>{id}</code>{' '}
                <Tag color={resourceColours[state]}>{t(`case.resource-${state}`)}</Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Flex>
  );
}
