import type { CoverageStart } from '../domain/coverage/coverage';
import { placeKindLabels } from '../domain/coverage/place';
import { greenChannel } from '../domain/tiers/green-channel';
import { classOf } from '../domain/tiers/tier';
import { coverageWorkflowType, joinCoverage } from '../workflows/coverage/contract';
import type { Opening } from './opening';

/** How a coverage request's process is started, or joined where the place has an open one. `isPartOfIt`: the records have this request. */
export function coverageOpening(start: CoverageStart, isPartOfIt: boolean): Opening {
  const { place, request, tier, customerNo, calendar } = start;
  const { zh, en } = placeKindLabels[place.kind];
  return {
    workflowType: coverageWorkflowType,
    kind: 'coverage',
    businessKey: start.businessKey,
    requestKey: start.requestKey,
    input: start,
    summary: `覆盖需求 · ${zh} · ${tier} · ${customerNo}`,
    details: [
      `**${zh}** ${en}`,
      `- ${place.addressId ?? '地址未入库 not in the inventory'} (${place.localNetwork})`,
      `- 渠道 channel ${request.channel}, 现象 symptom ${request.symptom}`,
      `- 日历 calendar ${calendar.id} v${calendar.version}`,
    ].join('\n'),
    customerNo,
    tier,
    firstStage: 'coverage-assignment',
    heldBy: [`marketing@${place.localNetwork}`, 'network-maintenance'],
    // Nothing is promised before the initial reply.
    dueAt: null,
    priority: greenChannel[classOf(tier)].single,
    taken: {
      code: 'unavailable',
      field: 'place',
      reason: '该地点的上一需求正在办结 / its last case is just ending',
    },
    join: { update: joinCoverage, request, updateId: request.requestId, isPartOfIt },
  };
}
