import type { Person } from './person';

/**
 * Whether somebody may record or end the absence of another: their own, as an administrator anybody's, as head of a department its
 * people's, as manager of a station its people's, as area manager the account managers'. By their own right alone: whoever stands
 * in for a manager does the manager's work, but does not appoint deputies.
 */
export function mayRecordAbsenceOf(recorder: Person, absent: Person): boolean {
  const { roles } = recorder;
  if (recorder.id === absent.id || roles.includes('administrator')) return true;
  if (roles.includes('area-manager') && absent.roles.includes('account-manager')) return true;
  if (recorder.department !== absent.department) return false;
  return (
    roles.includes('department-head') || (roles.includes('station-manager') && sameStation(recorder, absent))
  );
}

function sameStation(manager: Person, member: Person): boolean {
  if (manager.station === null || manager.station !== member.station) return false;
  return member.localNetworks.some((network) => manager.localNetworks.includes(network));
}
