import { ApiClient } from '../../../scripts/client/api-client';
import { DemoApi } from '../../../scripts/demo/demo-api';
import { Desk } from '../../../scripts/demo/desk/desk';
import { Receiver } from '../../../scripts/demo/desk/receiver';
import { subscribe } from '../../../scripts/demo/desk/subscribe';
import { Teller } from '../../../scripts/demo/loops/teller';
import { useServedHouse } from '../../support/use-served-house';

describe('The demo’s receiver of webhooks', () => {
  const house = useServedHouse();

  it('is left out, and the audience told why, where a house sends to public addresses alone', async () => {
    const lines: string[] = [];
    const teller = new Teller('Asia/Shanghai', (line) => void lines.push(line));
    const api = new DemoApi(new ApiClient(house().config.api.publicUrl, 1_000));
    const desk = new Desk(api, teller, 'Asia/Shanghai');
    const receiver = await Receiver.open();

    expect(await subscribe(desk, receiver, 'C-1001')).toBeNull();

    await receiver.close();
    expect(lines).toContainEqual(expect.stringContaining('WEBHOOK_RECEIVERS=any'));
    expect(desk.wrong).toEqual([]);
  });
});
