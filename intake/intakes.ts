import { BusinessError } from '../domain/errors';
import type { Json } from '../domain/json';
import type { ProcessKind } from '../domain/process/process-kind';
import type { Opening } from '../gateway/opening';
import { contractIntake } from './contract-intake';
import { coverageIntake } from './coverage-intake';
import { exitIntake } from './exit-intake';
import type { Entry, Intake, IntakeFacts } from './intake';
import { orderIntake } from './order-intake';
import { solutionIntake } from './solution-intake';

type OpenAny = (body: Json, entry: Entry, facts: IntakeFacts) => Promise<Opening>;

/** How each kind of process that others can ask for is asked for. */
export const intakes: Readonly<Partial<Record<ProcessKind, OpenAny>>> = {
  exit: reading(exitIntake),
  order: reading(orderIntake),
  coverage: reading(coverageIntake),
  solution: reading(solutionIntake),
  contract: reading(contractIntake),
};

/** The intake for a body whose shape nobody has looked at yet. @throws BusinessError `invalid-request` */
function reading<B>(intake: Intake<B>): OpenAny {
  return async (body, entry, facts) => {
    const parsed = intake.input.safeParse(body);
    if (parsed.success) return await intake.open(parsed.data, entry, facts);
    const fields = parsed.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      reason: message,
    }));
    throw new BusinessError('invalid-request', `This is no request for a ${intake.kind}.`, fields);
  };
}
