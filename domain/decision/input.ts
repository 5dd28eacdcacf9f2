import { z } from 'zod';
import { hitPolicies } from './decision-table';

const bound = z.number().nullable();

const condition = z.union([
  z.strictObject({ above: bound, upTo: bound }),
  z.strictObject({ oneOf: z.array(z.string().max(64)).min(1).max(50) }),
]);

const ruleName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'small letters, digits and dashes, 64 at most')
  .meta({ description: '规则名 / name of the rule', example: 'discount-over-20' });

/** The rules of a decision table, with the outputs it may have. Whether they fit together is `problemsOfTable`. */
export function rulesInput(outputs: readonly [string, ...string[]]) {
  return {
    hitPolicy: z.enum(hitPolicies).meta({ description: '命中策略 / which of the rules that hit count' }),
    rules: z
      .array(
        z.strictObject({
          rule: ruleName,
          when: z.record(z.string().max(64), condition),
          decides: z.array(z.enum(outputs)).max(outputs.length),
        }),
      )
      .min(1)
      .max(200),
  };
}
