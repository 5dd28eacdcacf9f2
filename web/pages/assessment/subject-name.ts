import { departmentLabels, type LocalNetwork, type Station } from '../../../domain/people/department';
import { usePersonName } from '../../data/use-people';
import { useLabel } from '../../texts/use-label';
import { groupLabel } from '../case/words';

/** Says whom a figure counts for: a person, a station of a local network, IT support. */
export function useSubjectName(): (subject: string) => string {
  const label = useLabel();
  const nameOf = usePersonName();
  return (subject) => {
    if (subject === 'it-support') return label(departmentLabels['it-support']);
    const [station, localNetwork] = subject.split('@');
    if (localNetwork === undefined) return nameOf(subject);
    return label(
      groupLabel({
        department: 'stations',
        role: 'station-manager',
        station: station as Station,
        localNetwork: localNetwork as LocalNetwork,
      }),
    );
  };
}
