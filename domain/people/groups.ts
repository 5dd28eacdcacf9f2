import type { Department, LocalNetwork, Role, Station } from './department';
import type { WorkGroup } from './person';

/** A station of one local network, as work is handed to it and faults are laid at its door. */
export interface StationRef {
  readonly station: Station;
  readonly localNetwork: LocalNetwork;
}

function group(
  department: Department,
  role: Role,
  station: Station | null,
  localNetwork: LocalNetwork | null,
): WorkGroup {
  return { department, role, station, localNetwork };
}

/** The executors of a station in one local network. */
export function executorsOf({ station, localNetwork }: StationRef): WorkGroup {
  return group('stations', 'station-executor', station, localNetwork);
}

export const accountManagers = group('key-accounts', 'account-manager', null, null);
export const keyAccountHeads = group('key-accounts', 'department-head', null, null);
export const deskClerks = group('sales-desk', 'desk-clerk', null, null);
export const callCentre = group('call-centre', 'specialist', null, null);
export const itSupport = group('it-support', 'it-support', null, null);

export const networkPlanning = group('network-planning', 'specialist', null, null);
export const networkMaintenance = group('network-maintenance', 'specialist', null, null);
export const stationHeads = group('stations', 'department-head', null, null);
export const billingStaff = group('billing', 'specialist', null, null);

export const solutionCentre = group('solution-centre', 'specialist', null, null);
export const solutionHeads = group('solution-centre', 'department-head', null, null);
export const productStaff = group('product', 'specialist', null, null);
export const financeStaff = group('finance', 'specialist', null, null);
export const financeHeads = group('finance', 'department-head', null, null);

/** The marketing centre of a district (区/地州营销中心): each local network is one. *(assumed)* */
export function marketingCentreOf(localNetwork: LocalNetwork): WorkGroup {
  return group('marketing', 'specialist', null, localNetwork);
}

/** The head of the marketing centre: a missed initial reply is theirs to know (COV-5). */
export const marketingHeads = group('marketing', 'department-head', null, null);

/** 值班领导: the last rung of every ladder. */
export const dutyLeaders = group('network-maintenance', 'duty-leader', null, null);
