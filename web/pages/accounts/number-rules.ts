import { useTranslation } from 'react-i18next';

/** As the API has it: capitals, digits and dashes. */
const pattern = /^[A-Z0-9][A-Z0-9-]{1,31}$/;

/** The rules of a number that people give: of a customer, of a contract. */
export function useNumberRules() {
  const { t } = useTranslation();
  return [
    { required: true, message: t('common.wrong-required') },
    { pattern, message: t('accounts.wrongNumber') },
  ];
}
