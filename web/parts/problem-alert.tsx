import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../data/api-problem';
import { fieldName } from '../texts/field-names';
import { useEither, useLabel } from '../texts/use-label';

/** Why the API refused what was asked, with every field that is wrong. Nothing while there is no error. */
export function ProblemAlert({ error }: { error: Error | null }) {
  const { i18n, t } = useTranslation();
  const either = useEither();
  const label = useLabel();
  if (error === null) return null;
  if (!(error instanceof ApiProblem)) {
    return (
      <Alert type="error" showIcon title={t('common.failed')} description={error.message} role="alert" />
    );
  }
  const { title, titleZh, detail, errors = [] } = error.problem;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={i18n.language === 'en' ? title : titleZh}
      description={
        errors.length === 0 ? (
          detail
        ) : (
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {errors.map(({ field, reason }) => (
              <li key={`${field} ${reason}`}>
                <strong>{fieldName(field, label)}</strong> {either(reason)}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
