import type { Department, Role } from '../../../domain/people/department';
import type { Person } from '../../../domain/people/person';
import { stationPeople } from './station-people';

/** The people of demo mode: somebody for every role and department, and for every station of every local network. */
export const demoPeople: readonly Person[] = [
  at('key-accounts', 'am-01', '李晓梅', 'account-manager'),
  at('key-accounts', 'am-02', '王建国', 'account-manager'),
  at('key-accounts', 'am-03', '和丽娟', 'account-manager'),
  at('key-accounts', 'area-01', '赵国栋', 'area-manager'),
  at('key-accounts', 'chief-01', '周文华', 'chief-representative'),
  at('key-accounts', 'ka-head', '陈志远', 'department-head'),
  at('sales-desk', 'desk-01', '张婷', 'desk-clerk'),
  at('sales-desk', 'desk-02', '刘洋', 'desk-clerk'),
  at('sales-desk', 'desk-head', '孙丽华', 'department-head'),
  at('call-centre', 'call-01', '杨雪', 'specialist'),
  at('call-centre', 'call-02', '段敏', 'specialist'),
  at('call-centre', 'call-head', '马春燕', 'department-head'),
  at('marketing', 'mkt-01', '高翔', 'specialist'),
  ...districtMarketing(),
  at('marketing', 'mkt-head', '罗永强', 'department-head'),
  at('solution-centre', 'sol-01', '郑凯', 'specialist'),
  at('solution-centre', 'sol-head', '谢明辉', 'department-head'),
  at('product', 'prod-01', '唐琳', 'specialist'),
  at('product', 'prod-head', '宋伟', 'department-head'),
  at('network-planning', 'plan-01', '何志刚', 'specialist'),
  at('network-planning', 'plan-head', '曾庆林', 'department-head'),
  at('network-maintenance', 'maint-01', '彭飞', 'specialist'),
  at('network-maintenance', 'maint-02', '蒋涛', 'specialist'),
  at('network-maintenance', 'maint-head', '沈国平', 'department-head'),
  at('network-maintenance', 'duty-01', '缪宏', 'duty-leader'),
  ...stationPeople,
  at('stations', 'stn-head', '董文斌', 'department-head'),
  at('billing', 'bill-01', '袁静', 'specialist'),
  at('billing', 'bill-head', '邓建华', 'department-head'),
  at('finance', 'fin-01', '许慧', 'specialist'),
  at('finance', 'fin-head', '傅晓东', 'department-head'),
  at('it-support', 'it-01', '吴磊', 'it-support'),
  at('it-support', 'it-02', '白雪松', 'it-support'),
  at('it-support', 'it-head', '苏志明', 'department-head'),
  at('it-support', 'ops-01', '任海', 'operations'),
  at('it-support', 'admin-01', '钟毅', 'administrator'),
  at('it-support', 'admin-02', '岳晴', 'administrator'),
];

/** Somebody in the marketing centre of each district (COV-1). */
function districtMarketing(): readonly Person[] {
  return (
    [
      ['km', '段志宏', 'kunming'],
      ['qj', '方晓燕', 'qujing'],
      ['dl', '赵雪芹', 'dali'],
      ['cx', '普国荣', 'chuxiong'],
      ['lj', '木春霞', 'lijiang'],
    ] as const
  ).map(([code, name, network]) => ({
    ...at('marketing', `mkt-${code}-01`, name, 'specialist'),
    localNetworks: [network],
  }));
}

function at(department: Department, id: string, name: string, role: Role): Person {
  return { id, name, department, roles: [role], station: null, localNetworks: [] };
}
