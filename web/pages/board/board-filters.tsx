import { Flex, Grid, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  type Label,
  departmentLabels,
  departments,
  localNetworkLabels,
  localNetworks,
  stationLabels,
  stations,
} from '../../../domain/people/department';
import { useSession } from '../../auth/session';
import { useLabel } from '../../texts/use-label';
import type { Look } from './use-look';
import { managedBy } from './whose-board';

/** Which part of what one manages. What there is no choice of is not asked. */
export function BoardFilters({ look, onLook }: { look: Look; onLook: (next: Partial<Look>) => void }) {
  const { t } = useTranslation();
  const { myself } = useSession();
  const isWide = Grid.useBreakpoint().md ?? true;
  const { overlooks, station } = managedBy(myself);
  const hasStations = look.department === 'stations' || look.department === null;
  const places = overlooks || station === null ? localNetworks : myself.localNetworks;
  return (
    <Flex wrap gap={8} style={isWide ? {} : { flexBasis: '100%' }}>
      {overlooks ? (
        <Choice
          isWide={isWide}
          name={t('board.department')}
          value={look.department}
          values={departments}
          labels={departmentLabels}
          onChoose={(department) => onLook({ department, station: null, person: null })}
        />
      ) : null}
      {hasStations && station === null ? (
        <Choice
          isWide={isWide}
          name={t('board.station')}
          value={look.station}
          values={stations}
          labels={stationLabels}
          onChoose={(next) => onLook({ station: next, person: null })}
        />
      ) : null}
      {places.length > 1 && (hasStations || look.department === 'marketing') ? (
        <Choice
          isWide={isWide}
          name={t('board.localNetwork')}
          value={look.localNetwork}
          values={places}
          labels={localNetworkLabels}
          onChoose={(localNetwork) => onLook({ localNetwork, person: null })}
        />
      ) : null}
    </Flex>
  );
}

function Choice<T extends string>({
  isWide,
  name,
  value,
  values,
  labels,
  onChoose,
}: {
  isWide: boolean;
  name: string;
  value: T | null;
  values: readonly T[];
  labels: Readonly<Record<T, Label>>;
  onChoose: (value: T | null) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Select<T | ''>
      aria-label={name}
      style={{ flex: isWide ? '0 0 220px' : '1 1 170px' }}
      prefix={`${name}:`}
      value={value ?? ''}
      options={[
        { value: '', label: t('board.everywhere') },
        ...values.map((one) => ({ value: one, label: label(labels[one]) })),
      ]}
      onChange={(next) => onChoose(next === '' ? null : next)}
    />
  );
}
