import { useTranslation } from 'react-i18next';
import type { DecisionTableAnswer } from '../../../../api/schemas/decision-table';
import type { Condition } from '../../../../domain/decision/decision-table';
import { useLabel } from '../../../texts/use-label';

export type Input = DecisionTableAnswer['inputs'][number];

interface DecisionWords {
  readonly condition: (condition: Condition | undefined) => string;
  readonly output: (name: string) => string;
  readonly outputs: (names: readonly string[]) => string;
  readonly option: (name: string) => string;
  /** The rules that came with the house have names; others are called what their authors wrote. */
  readonly rule: (name: string) => string;
}

/** Conditions and conclusions of a table as people say them. */
export function useDecisionWords({ outputs }: Pick<DecisionTableAnswer, 'outputs'>): DecisionWords {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const known = (key: string, otherwise: string): string => (i18n.exists(key) ? t(key) : otherwise);
  const option = (name: string): string => known(`admin.option-${name}`, name);
  const output = (name: string): string => {
    const found = outputs.find((each) => each.name === name);
    return found === undefined ? name : label(found.label);
  };
  return {
    option,
    rule: (name) => known(`admin.rule-${name}`, name),
    output,
    outputs: (names) => (names.length === 0 ? '—' : names.map(output).join(t('admin.listSeparator'))),
    condition: (condition) => {
      if (condition === undefined) return t('admin.any');
      if ('oneOf' in condition) return condition.oneOf.map(option).join(t('admin.listSeparator'));
      const { above, upTo } = condition;
      if (above !== null && upTo !== null) return `> ${above}, ≤ ${upTo}`;
      if (above !== null) return `> ${above}`;
      return upTo === null ? t('admin.any') : `≤ ${upTo}`;
    },
  };
}
