import { localNetworks, stations, type LocalNetwork, type Station } from '../../../domain/people/department';
import type { Person } from '../../../domain/people/person';

const stationCodes: Record<Station, string> = {
  resource: 'res',
  transmission: 'trans',
  data: 'data',
  field: 'field',
};

const networkCodes: Record<LocalNetwork, string> = {
  kunming: 'km',
  qujing: 'qj',
  dali: 'dl',
  chuxiong: 'cx',
  lijiang: 'lj',
};

/** By network and station: two executors, so that they can compete for a task, and their manager. */
const names: Record<LocalNetwork, Record<Station, readonly [string, string, string]>> = {
  kunming: {
    resource: ['普文军', '梁静', '黄志勇'],
    transmission: ['朱海波', '林峰', '郭振华'],
    data: ['胡斌', '田野', '韩雪峰'],
    field: ['李大勇', '王小军', '杨永福'],
  },
  qujing: {
    resource: ['陈瑞', '丁玲', '方志强'],
    transmission: ['崔健平', '姚刚', '卢学文'],
    data: ['汪洁', '石磊', '金鹏'],
    field: ['夏长顺', '侯军', '顾兴旺'],
  },
  dali: {
    resource: ['段玉龙', '杨金花', '赵银山'],
    transmission: ['尹志坚', '张润生', '董继先'],
    data: ['李雁', '尚海明', '施建新'],
    field: ['杨铁柱', '赵阿鹏', '段正兴'],
  },
  chuxiong: {
    resource: ['鲁国栋', '普秀英', '罗文彬'],
    transmission: ['起云飞', '周建昆', '李忠祥'],
    data: ['何丽萍', '毛俊', '彭志远'],
    field: ['杞大山', '马学良', '苏家富'],
  },
  lijiang: {
    resource: ['和学勇', '木春兰', '杨耀先'],
    transmission: ['和志远', '熊建平', '木崇德'],
    data: ['和丽芬', '习明', '唐文涛'],
    field: ['和铁军', '阿正才', '木永贵'],
  },
};

/** Executors `res-km-01`, `res-km-02` and manager `res-km-mgr` for each station of each local network. */
export const stationPeople: readonly Person[] = localNetworks.flatMap((network) =>
  stations.flatMap((station) => {
    const prefix = `${stationCodes[station]}-${networkCodes[network]}`;
    const [first, second, manager] = names[network][station];
    const here = { department: 'stations', station, localNetworks: [network] } as const;
    return [
      { ...here, id: `${prefix}-01`, name: first, roles: ['station-executor'] as const },
      { ...here, id: `${prefix}-02`, name: second, roles: ['station-executor'] as const },
      { ...here, id: `${prefix}-mgr`, name: manager, roles: ['station-manager'] as const },
    ];
  }),
);
