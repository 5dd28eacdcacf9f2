import { z } from 'zod';
import type { ProcessView } from '../../../domain/process/process-view';
import { processPaths } from '../../processes/process-paths';
import type { Route } from '../../route';
import type { Named } from '../../schemas/named';
import { exampleProcessInBrief, processInBrief, toProcessInBrief } from '../../schemas/process-in-brief';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { getOne } from '../processes/get-one';
import { listOfKind } from '../processes/list-of-kind';
import { type ShownSubject, shownAs } from '../processes/subject';
import { clocksOfProcess } from '../processes/clocks';
import { explainClockOf } from '../processes/explain-clock';
import { timelineOf } from '../processes/timeline';

const watchAnswer = z
  .object({
    watchNo: z.string(),
    ...processInBrief.shape,
    contractNo: z.string(),
    validTo: z.string().meta({ description: '合同最后一天 / the contract’s last day' }),
    productCodes: z.array(z.string()),
    warnDaysBefore: z.array(z.number()).meta({ description: '提前预警天数 / warned so many days before' }),
    warned: z.array(z.number()).meta({ description: '已发出的预警 / warnings given so far' }),
  })
  .meta({ id: 'ContractWatch' });

type WatchAnswer = z.input<typeof watchAnswer>;

function toWatchAnswer(view: Named<ProcessView>): WatchAnswer {
  const { contractNo, validTo, productCodes, warnDaysBefore, warned } = view.details;
  return {
    ...toProcessInBrief(view),
    watchNo: view.businessKey,
    contractNo: contractNo as string,
    validTo: validTo as string,
    productCodes: productCodes as string[],
    warnDaysBefore: warnDaysBefore as number[],
    warned: warned as number[],
  };
}

const exampleWatch: WatchAnswer = {
  ...exampleProcessInBrief,
  kind: 'contract-watch',
  watchNo: 'CT-1001.20281231',
  contractNo: 'CT-1001',
  validTo: '2028-12-31',
  productCodes: ['leased-line'],
  warnDaysBefore: [120, 90, 60, 30],
  warned: [120],
};

/** Contracts near their end, as routes about processes see them (CON-3). */
const watches: ShownSubject = {
  kind: 'contract-watch',
  path: processPaths['contract-watch'],
  numbered: 'watchNo',
  exampleNo: 'CT-1001.20281231',
  names: { one: 'ContractWatch', many: 'ContractWatches' },
  title: { zh: '合同到期预警', en: 'watch over a contract’s end' },
  tag: 'contracts',
  scope: processScope,
  answer: shownAs(watchAnswer, exampleWatch, toWatchAnswer),
};

/** Contracts near their end that are, or were, watched. */
export function listContractWatches(services: Services): Route {
  return listOfKind(services, watches, {
    contractNo: {
      schema: z
        .string()
        .max(64)
        .optional()
        .meta({ description: '只看此合同 / of this contract', example: 'CT-1001' }),
      condition: (value) => ({ 'details.contractNo': value }),
    },
  });
}

export function getContractWatch(services: Services): Route {
  return getOne(services, watches);
}

/** What happened to one, and how long its tasks have. */
export const followContractWatch = [timelineOf, clocksOfProcess, explainClockOf].map(
  (create) =>
    (services: Services): Route =>
      create(services, watches),
);
