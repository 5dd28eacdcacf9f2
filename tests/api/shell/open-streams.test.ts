import { createOpenStreams } from '../../../api/outbound/open-streams';

describe('Streams somebody has open', () => {
  it('are so many at most; when one has ended there is room for another', () => {
    const streams = createOpenStreams(2);
    const close = streams.open('am-01');
    streams.open('am-01');
    expect(() => streams.open('am-01')).toThrow(expect.objectContaining({ code: 'too-many-requests' }));
    streams.open('am-02');

    close();

    streams.open('am-01');
    expect(() => streams.open('am-01')).toThrow(expect.objectContaining({ code: 'too-many-requests' }));
  });
});
