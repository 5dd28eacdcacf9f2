import type { TFunction } from 'i18next';
import type { z } from 'zod';
import type { ContractDetails } from '../../../api/schemas/contract';
import type { CoverageDetails } from '../../../api/schemas/coverage';
import type { exitDetails } from '../../../api/schemas/exit';
import type { OrderAnswer } from '../../../api/schemas/order';
import type { solutionDetails } from '../../../api/schemas/solution';
import type { Label } from '../../../domain/people/department';
import { industryText } from '../../texts/industries';
import { localTimeText } from '../../parts/local-time';
import { bandwidthText } from '../sales/use-bandwidth';
import type { WholeAnswer } from './case-answers';
import { networkLabel } from './words';

/** A line of what is known: the name of its text, and what there is to say. */
type Row = readonly [name: string, text: string];

type Say = (words: Label) => string;

/** What a kind of case has of its own, in words; what is not known yet is left out. */
export function detailRows(found: WholeAnswer, say: Say, t: TFunction): readonly Row[] {
  const details: unknown = found['details'];
  const rows = {
    order: () => ofOrder(found as unknown as OrderAnswer, say, t),
    coverage: () => ofCoverage(details as CoverageDetails, say, t),
    solution: () => ofSolution(details as z.input<typeof solutionDetails>, say, t),
    contract: () => ofContract(details as ContractDetails),
    exit: () => ofExit(details as z.input<typeof exitDetails>, t),
    batch: () => [],
    'manager-change': () => [],
    'contract-watch': () => [],
  }[found.kind]();
  return rows.flatMap(([name, text]): Row[] => (text === null || text === '' ? [] : [[name, text]]));
}

function aside(text: string, t: TFunction): string {
  return t('common.aside', { text });
}

type Rows = readonly (readonly [name: string, text: string | null])[];

function ofOrder(order: OrderAnswer, say: Say, t: TFunction): Rows {
  const { productName, bandwidthKbps, ends, contractNo, requestedDate, batchNo, note, receivedAt } = order;
  return [
    ['product', say(productName)],
    ['bandwidth', bandwidthKbps === null ? null : bandwidthText(bandwidthKbps, t)],
    ...ends.map(
      ({ end, address, localNetwork }) =>
        [`end-${end}`, `${address}${aside(say(networkLabel(localNetwork)), t)}`] as const,
    ),
    ['contractNo', contractNo],
    ['batchNo', batchNo],
    ['requestedDate', requestedDate],
    ['receivedAt', localTimeText(receivedAt)],
    ['orderNote', note],
  ];
}

function ofCoverage(
  { place, requesters, others, reply, chosen, rounds, building, outcome, ended }: CoverageDetails,
  say: Say,
  t: TFunction,
): Rows {
  return [
    ['place', `${place.text}${aside(say(networkLabel(place.localNetwork)), t)}`],
    [
      'requesters',
      requesters
        .map(
          ({ customerNo, description, contact }) =>
            `${customerNo}${t('case.colon')}${description}${aside(`${contact.name} ${contact.phone}`, t)}`,
        )
        .concat(others === 0 ? [] : [t('case.otherRequesters', { count: others })])
        .join('\n'),
    ],
    ['firstReply', reply === null ? null : `${reply.measures} · ${localTimeText(reply.expectedAt)}`],
    ['measure', chosen === null ? null : chosen.plan],
    ['building', building === null ? null : `${building.project} · ${localTimeText(building.dueAt)}`],
    [
      'rounds',
      rounds
        .map(
          ({ round, workDone, improved }) =>
            `${round}. ${workDone} · ${t(improved ? 'case.improved' : 'case.notImproved')}`,
        )
        .join('\n'),
    ],
    ['outcome', outcome === null ? null : t(`case.outcome-${outcome}`)],
    ['endedFor', ended],
  ];
}

function ofSolution(details: z.input<typeof solutionDetails>, say: Say, t: TFunction): Rows {
  const { title, industry, description, gate, versions, offer, trial, decision, outcome, filedAs, ended } =
    details;
  return [
    ['subject', title],
    ['industry', industryText(industry, say)],
    ['description', description],
    ['gate', gate === null ? null : `${t(`case.gate-${gate.result}`)} · ${gate.evaluation}`],
    ['versions', versions.length === 0 ? null : String(versions.length)],
    [
      'offer',
      offer === null
        ? null
        : `${t(`case.offer-${offer.kind}`)} ${offer.solutionNo ?? ''} ${offer.products.join(t('case.comma'))}`,
    ],
    [
      'trial',
      trial === null
        ? null
        : `${t(`case.trial-${trial.state}`)} · ${localTimeText(trial.startedAt)} ~ ${localTimeText(trial.endsAt)}`,
    ],
    ['decision', decision === null ? null : t(`case.decision-${decision}`)],
    ['outcome', outcome === null ? null : t(`case.outcome-${outcome}`)],
    ['filedAs', filedAs],
    ['endedFor', ended],
  ];
}

function ofContract({ subject, note, plan, drafts, signature, contract, ended }: ContractDetails): Rows {
  return [
    ['subject', subject],
    ['orderNote', note],
    ['plan', plan === null ? null : `${plan.goal}\n${plan.contacts}\n${plan.approach}`],
    ['drafts', drafts.length === 0 ? null : String(drafts.length)],
    [
      'signature',
      signature === null
        ? null
        : `${signature.signedBy} · ${localTimeText(signature.signedAt)} · ${signature.documentRef}`,
    ],
    [
      'contractNo',
      contract === null ? null : `${contract.contractNo} · ${contract.validFrom} ~ ${contract.validTo}`,
    ],
    ['endedFor', ended],
  ];
}

function ofExit(details: z.input<typeof exitDetails>, t: TFunction): Rows {
  const {
    mode,
    reason,
    retention,
    keptBy,
    cause,
    leaving,
    ceased,
    moved,
    arrearsCny,
    contractsClosed,
    proved,
  } = details;
  return [
    ['exitMode', t(`case.exit-${mode}`)],
    ['exitReason', reason],
    ['retention', retention === null ? null : [retention.plan, retention.offer].filter(Boolean).join('\n')],
    ['keptBy', keptBy],
    ['leavingCause', cause === null ? null : t(`case.leaving-${cause}`)],
    ['leaving', leaving.join(t('case.comma'))],
    ['ceased', ceased.join(t('case.comma'))],
    ['moved', moved.join(t('case.comma'))],
    ['arrears', arrearsCny === null ? null : `¥${arrearsCny}`],
    ['contractsClosed', contractsClosed.join(t('case.comma'))],
    ['proved', t(proved ? 'case.yes' : 'case.notYet')],
  ];
}
