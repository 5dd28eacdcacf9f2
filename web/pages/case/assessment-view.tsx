import { Alert, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AssessmentAnswer } from '../../../api/schemas/assessment';
import { placeLabel } from '../../../domain/place-label';
import { LocalTime } from '../../parts/local-time';
import { useLabel } from '../../texts/use-label';

const colours = { stays: 'green', redone: 'orange', undone: 'red' } as const;

/** What an amendment or a cancellation would do: the steps it touches, what it costs, what becomes of the promise. */
export function AssessmentView({ assessment }: { assessment: AssessmentAnswer }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { steps, pastSoftPoint, costCny, promise } = assessment;
  return (
    <Flex vertical gap={8} style={{ marginBlockEnd: 12 }} aria-live="polite">
      {pastSoftPoint && <Alert type="warning" showIcon title={t('case.workLost')} />}
      <Typography.Text strong>{t('case.stepsTouched')}</Typography.Text>
      {steps.length === 0 ? (
        <Typography.Text type="secondary">{t('case.noSteps')}</Typography.Text>
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: 18, maxHeight: 220, overflowY: 'auto' }} tabIndex={0}>
          {steps.map(({ step, title, place, was, fate }) => (
            <li key={step}>
              {label(title)}
              {place !== null && t('common.aside', { text: label(placeLabel(place)) })} ·{' '}
              {t(`case.was-${was}`)} → <Tag color={colours[fate]}>{t(`case.fate-${fate}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
      <Typography.Text>{t('case.cost', { cost: costCny })}</Typography.Text>
      {promise.before !== null && promise.after !== null && promise.before !== promise.after && (
        <Typography.Text>
          {t('case.promiseMoves')} <LocalTime at={promise.before} /> → <LocalTime at={promise.after} />
        </Typography.Text>
      )}
    </Flex>
  );
}
