/** The departments that take part (domain.md §1). */
export const departments = [
  'key-accounts',
  'sales-desk',
  'call-centre',
  'marketing',
  'solution-centre',
  'product',
  'network-planning',
  'network-maintenance',
  'stations',
  'billing',
  'finance',
  'it-support',
] as const;

export type Department = (typeof departments)[number];

/** The work stations (工位) of a local network. */
export const stations = ['resource', 'transmission', 'data', 'field'] as const;

export type Station = (typeof stations)[number];

/** What a person may be. One person can have several roles. */
export const roles = [
  'desk-clerk',
  'account-manager',
  'area-manager',
  'chief-representative',
  'station-manager',
  'station-executor',
  'department-head',
  'duty-leader',
  'specialist',
  'it-support',
  'operations',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

/** The local networks (本地网) served. */
export const localNetworks = ['kunming', 'qujing', 'dali', 'chuxiong', 'lijiang'] as const;

export type LocalNetwork = (typeof localNetworks)[number];

/** Text shown to people: Chinese first, English second. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export const departmentLabels: Record<Department, Label> = {
  'key-accounts': { zh: '大客户部', en: 'Key accounts' },
  'sales-desk': { zh: '受理台', en: 'Sales desk' },
  'call-centre': { zh: '客服中心', en: 'Call centre' },
  marketing: { zh: '市场部', en: 'Marketing' },
  'solution-centre': { zh: '方案中心', en: 'Solution centre' },
  product: { zh: '产品部', en: 'Product' },
  'network-planning': { zh: '网络计划建设', en: 'Network planning' },
  'network-maintenance': { zh: '网络运行维护', en: 'Network maintenance' },
  stations: { zh: '工位', en: 'Stations' },
  billing: { zh: '计费帐务', en: 'Billing' },
  finance: { zh: '财务', en: 'Finance' },
  'it-support': { zh: 'IT支持', en: 'IT support' },
};

export const stationLabels: Record<Station, Label> = {
  resource: { zh: '资源工位', en: 'Resource station' },
  transmission: { zh: '传输工位', en: 'Transmission station' },
  data: { zh: '数据工位', en: 'Data station' },
  field: { zh: '外线工位', en: 'Field station' },
};

export const localNetworkLabels: Record<LocalNetwork, Label> = {
  kunming: { zh: '昆明', en: 'Kunming' },
  qujing: { zh: '曲靖', en: 'Qujing' },
  dali: { zh: '大理', en: 'Dali' },
  chuxiong: { zh: '楚雄', en: 'Chuxiong' },
  lijiang: { zh: '丽江', en: 'Lijiang' },
};
