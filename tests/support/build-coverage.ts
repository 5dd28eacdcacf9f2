import type { CoverageStart } from '../../domain/coverage/coverage';
import { improvement } from '../../domain/coverage/improvement';
import { coverageLimits } from '../../domain/coverage/limits';
import { type CoveragePlace, placeKeyOf } from '../../domain/coverage/place';
import type { CoverageRequest } from '../../domain/coverage/requester';
import { processLimits } from '../../domain/process/limits';
import { coverageOpening } from '../../gateway/coverage-opening';
import type { Opening } from '../../gateway/opening';
import { calendar } from './build-order';
import { person } from './people';

let count = 0;

/** A hotline request of an A1 customer for a car park, received now; say what is different. */
export function buildRequest(different: Partial<CoverageRequest>): CoverageRequest {
  count += 1;
  return {
    requestId: `request-${process.pid}-${Date.now()}-${count}`,
    customerNo: 'C-1001',
    tier: 'A1',
    managerId: 'am-01',
    channel: 'hotline',
    symptom: 'no-signal',
    description: '地下停车场打不通电话',
    detail: 'B2 层',
    contact: { name: '王主任', phone: '0871-65550101' },
    receivedAt: new Date().toISOString(),
    enteredBy: person('call-01'),
    replyBudget: { workingDays: 1 },
    ...different,
  };
}

/** A car park in Kunming the inventory knows, a new one each time. */
export function buildPlace(different: Partial<CoveragePlace>): CoveragePlace {
  count += 1;
  return {
    addressId: null,
    text: `昆明市五华区测试路 ${process.pid}-${Date.now()}-${count} 号`,
    localNetwork: 'kunming',
    district: '五华区',
    kind: 'car-park',
    ...different,
  };
}

/** The first case of a place, opened by this request. */
export function buildCoverage(request: CoverageRequest, different: Partial<CoverageStart>): CoverageStart {
  count += 1;
  const place = different.place ?? buildPlace({});
  const { customerNo, tier, managerId, receivedAt, enteredBy, requestId } = request;
  return {
    businessKey: `COV-${process.pid}-${Date.now()}-${count}`,
    requestKey: requestId,
    receivedAt,
    enteredBy,
    customerNo,
    tier,
    managerId,
    homeNetwork: 'kunming',
    priority: 1,
    calendar: { ...calendar, knownYears: calendar.knownYears.filter((year) => year >= 2025) },
    limits: {
      versions: { entitlements: 1, process: 1, own: 1 },
      process: processLimits,
      own: coverageLimits,
    },
    place,
    placeKey: placeKeyOf(place),
    caseOfPlace: 1,
    request,
    rules: { version: 1, content: improvement },
    ...different,
  };
}

/** How such a case is opened. */
export function openingOf(start: CoverageStart): Opening {
  return coverageOpening(start, false);
}
