import { approvalLevels } from '../../domain/authorisation/approvers';
import { placeOfRequester } from '../../domain/coverage/requester';
import { localNetworks } from '../../domain/people/department';
import { placeLabel } from '../../domain/place-label';
import { outsideSystems } from '../../domain/process/outside-system';
import { interfaces, supporters } from '../../domain/solution/solution';
import { buildRequest } from '../support/build-coverage';

describe('What tells tasks of one name apart', () => {
  it.each([...localNetworks, ...outsideSystems, ...approvalLevels, ...interfaces, ...supporters])(
    'is said in words: %s',
    (place) => {
      expect(placeLabel(place)).not.toEqual({ zh: place, en: place });
    },
  );

  it.each([
    [
      'a: 昆明市五华区人民中路 12 号',
      'A 端：昆明市五华区人民中路 12 号',
      'End A: 昆明市五华区人民中路 12 号',
    ],
    ['2', '第 2 条明细', 'Line 2'],
    [placeOfRequester({ n: 2, request: buildRequest({}) }), '第 2 份需求 · C-1001', 'Request 2 · C-1001'],
    ['billing:in-flight:SO-1', '计费 · 在途订单 · SO-1', 'Billing · orders in flight · SO-1'],
    ['PORT-KM-000001', 'PORT-KM-000001', 'PORT-KM-000001'],
  ])('is said in words where it is %s', (place, zh, en) => {
    expect(placeLabel(place)).toEqual({ zh, en });
  });
});
