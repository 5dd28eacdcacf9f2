import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { budgetText } from '../../../../domain/clock/budget-text';
import type { Json } from '../../../../domain/json';
import { isBudget } from '../../../../domain/limits/product-limits';
import { type Label, departmentLabels, stationLabels } from '../../../../domain/people/department';
import { labelOf } from '../../../../domain/process/labels';
import { problemCategories, problemCategoryLabels } from '../../../../domain/process/problem';
import { isStation, problemHandlers } from '../../../../domain/process/problem-routing';
import { useApi } from '../../../auth/session';
import { useLabel } from '../../../texts/use-label';
import type { Path } from './limit-path';

/** Shares are kept as 0 to 1 and spoken of as percent. */
export const shares: readonly string[] = ['government', 'others', 'personalServiceShare'];

/** Where a table says who handles which problems. */
export const handlersOf = 'problemHandlers';

interface LimitWords {
  /** What a value is about. */
  readonly about: (path: Path) => string;
  readonly value: (path: Path, value: Json) => string;
  readonly table: (name: string) => string;
}

interface Products {
  readonly items: readonly { readonly code: string; readonly name: Label }[];
}

/** Names and values of the tables of limits as people say them. */
export function useLimitWords(): LimitWords {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const api = useApi();
  const products = useQuery({
    queryKey: ['catalogue'],
    queryFn: () => api.get<Products>('/api/v1/catalogue', {}),
    staleTime: 60 * 60_000,
  });
  const productName = (code: string): string => {
    const found = products.data?.items.find((product) => product.code === code);
    return found === undefined ? code : label(found.name);
  };
  const known = (key: string, otherwise: string): string => (i18n.exists(key) ? t(key) : otherwise);
  const part = (name: string): string => {
    if (['A', 'B', 'C'].includes(name)) return t('admin.classOf', { name });
    return known(`admin.limit-${name}`, name);
  };
  const categoryText = (name: string): string => {
    const category = problemCategories.find((each) => each === name);
    return category === undefined ? name : label(problemCategoryLabels[category]);
  };
  const handlerText = (name: string): string => {
    const handler = problemHandlers.find((each) => each === name);
    if (handler === undefined) return name;
    return isStation(handler)
      ? t('admin.stationOfPlace', { station: label(stationLabels[handler]) })
      : label(departmentLabels[handler]);
  };
  return {
    about: (path) =>
      path
        .map((name, n) => {
          if (path[n - 1] === 'stages') return label(labelOf('stage', name));
          return path[n - 1] === handlersOf ? categoryText(name) : part(name);
        })
        .join(' · '),
    table: (name) => {
      const [kind = '', of] = name.split(':');
      if (of === undefined) return known(`admin.table-${name}`, name);
      if (kind === 'product') return t('admin.tableOfProduct', { name: productName(of) });
      return t('admin.tableOfKind', { name: label(labelOf('kind', of)) });
    },
    value: (path, value) => {
      if (value === null) return t('admin.limit-none');
      if (isBudget(value)) return label(budgetText(value));
      if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
      if (typeof value === 'number' && shares.includes(path.at(-1) ?? ''))
        return `${Math.round(value * 100)}%`;
      if (Array.isArray(value)) {
        // From the least to the most, or so many and no more.
        const parts = path.at(-1) === 'gatheringsPerYear' ? [...new Set(value)] : value;
        const between = parts === value ? t('admin.listSeparator') : '–';
        return parts.length === 0 ? '—' : parts.join(between);
      }
      if (typeof value === 'string' && path.at(-2) === handlersOf) return handlerText(value);
      if (typeof value === 'string') return known(`admin.choice-${value}`, value);
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    },
  };
}
