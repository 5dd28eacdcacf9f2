import { randomInt } from 'node:crypto';
import { type CoverageAnswer, CoveragePlay, takeRequest } from './coverage/coverage-play';
import { demoAnswers, measured } from './coverage/demo-answers';
import { Teller, nameOf } from './loops/teller';
import type { Ending, Stage, Story } from './story';
import { Timeline } from './timeline';

const wanted = {
  placeKind: 'car-park',
  symptom: 'no-signal',
  description: '地下二层停车场打不通电话',
  contact: { name: '王主任', phone: '0871-65550101' },
};

/** What is not as the story promises. */
function wrongIn(numbers: ReadonlySet<string>, { state, promise, details }: CoverageAnswer): string[] {
  const [first, second] = details.rounds;
  const checks: readonly (readonly [boolean, string])[] = [
    [numbers.size === 1, `the requests became ${numbers.size} cases`],
    [state === 'completed' && details.outcome === 'confirmed', `it ended ${state}`],
    [details.requesters.length === 4, `${details.requesters.length} requesters are in it`],
    [details.requesters.every(({ repliedAt }) => repliedAt !== null), 'somebody got no reply'],
    [details.requesters.every(({ end }) => end === 'confirmed'), 'somebody has not confirmed'],
    [first?.improved === false && second?.improved === true, 'the second round is not the better one'],
    [promise?.state === 'met', `the promise is ${promise?.state ?? 'missing'}`],
  ];
  return checks.filter(([right]) => !right).map(([, what]) => what);
}

/** Three customers ask for one car park by three channels at once, a fourth later: one case, everybody answered, measured before and after. */
export const coverageStory: Story = {
  title: {
    zh: '地下停车场无信号：从四路受理到客户确认',
    en: 'No signal in a car park: from four channels to the confirmation',
  },
  shown: {
    zh: '首次答复、勘测、施工前后对比、客户确认，重复申请并入同一单：全部闭环。',
    en: "First reply, survey, measured before and after, customer's word, duplicates joined: closed.",
  },
  play: async ({ api, say }: Stage): Promise<Ending> => {
    const { timeZone } = await api.get<{ timeZone: string }>('desk-01', '/api/v1/calendars/cn-standard');
    const teller = new Teller(timeZone, say);
    const text = `昆明市呈贡区彩云南路 ${randomInt(1_000, 10_000_000)} 号`;
    const place = { text, localNetwork: 'kunming', district: '呈贡区' };
    const alike = { ...place, text: text.replaceAll(' ', '') };

    teller.act('三个渠道同时受理', 'Three channels at the same moment');
    teller.why(
      '同一地点的需求并为一件，每位客户都要得到答复。',
      'Requests for one place are one case, and every customer is owed an answer.',
    );
    const taken = await Promise.all([
      takeRequest(api, 'call-01', { ...wanted, customerNo: 'C-1001', channel: 'hotline', place }),
      takeRequest(api, 'desk-01', {
        ...wanted,
        customerNo: 'C-1008',
        channel: 'business-hall',
        place: alike,
      }),
      takeRequest(api, 'am-02', { ...wanted, customerNo: 'C-1003', channel: 'account-manager', place }),
    ]);
    const numbers = new Set(taken.map(({ requestNo }) => requestNo));
    const [requestNo = ''] = numbers;
    teller.fact(
      `${taken.length} 件需求并为 ${[...numbers].join(', ')}`,
      `${taken.length} requests, one case`,
    );

    const path = `/api/v1/coverage-requests/${requestNo}`;
    const play = new CoveragePlay(api, requestNo, new Timeline(api, path, 'area-01', timeZone, say));
    teller.act('指派与初次答复', 'Assignment and the initial reply');
    const reply = await play.workUntil('coverage-reply');
    if (reply === null) throw new Error(`${requestNo} was closed before its reply`);
    const { askedOfCustomer: _left, ...incomplete } = demoAnswers['coverage-reply'](new Date());
    teller.refusal((await play.look()).managerId, await play.refusedAnswer(reply, incomplete));
    await play.answerThe('coverage-reply', demoAnswers['coverage-reply'](new Date()));
    const replied = await play.look();
    teller.fact(
      `客户承诺 ${teller.when(replied.promise?.dueAt ?? null)}`,
      'the time told is the promise now',
    );

    teller.act('勘测、实施、复测未达标、再实施', 'Survey, work, measured no better, work again');
    await play.answerThe('coverage-choose-measure', {
      measure: 'repeater',
      needsBuilding: false,
      plan: '先装直放站',
    });
    await play.answerThe('coverage-measure-again', { after: measured.weak, note: '仅入口处改善' });
    await play.workUntil('coverage-confirm');
    const late = { ...wanted, customerNo: 'C-1002', channel: 'web', place };
    const fourth = await takeRequest(api, 'call-02', late);
    numbers.add(fourth.requestNo);

    teller.act('逐户确认', 'Every customer confirms');
    await play.workUntil(null);
    const ended = await play.look();
    for (const { customerNo, end, managerId } of ended.details.requesters)
      teller.fact(`${customerNo}(${nameOf(managerId)}): ${end ?? '—'}`, end ?? 'not yet');
    return { result: ended, disagreements: wrongIn(numbers, ended) };
  },
};
