import { gramsOf, relevanceOf } from '../../../domain/solution/grams';

describe('What a text is found by', () => {
  it('is every two neighbouring characters of Chinese, because nothing says where its words end', () => {
    expect(gramsOf('视频会议')).toEqual(['视频', '频会', '会议']);
  });

  it('is the character itself where it stands alone, and other words as they are, in small letters', () => {
    expect(gramsOf('云 MPLS-VPN 组网2M')).toEqual(['云', 'mpls', 'vpn', '组网', '2m']);
  });

  it('takes full-width letters for the plain ones, and each term once', () => {
    expect(gramsOf('VPN vpn 专线,专线')).toEqual(['vpn', '专线']);
  });

  it('is nothing where there is nothing to read', () => {
    expect(gramsOf('——?!\u0000')).toEqual([]);
  });
});

it('shows as relevance the share of what was looked for', () => {
  const sought = gramsOf('视频会议');

  expect(relevanceOf(sought, new Set(gramsOf('高清视频会议系统')))).toBe(1);
  expect(relevanceOf(sought, new Set(gramsOf('会议室装修')))).toBe(0.33);
  expect(relevanceOf([], new Set(['视频']))).toBe(0);
});
