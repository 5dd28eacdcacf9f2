/** A measurement at the place: level (RxLev of 2G, RSRP of 4G and 5G) in dBm, SINR in dB, calls that succeeded in percent (COV-4). */
export type Measurement =
  | {
      readonly technology: '2g';
      readonly rxLevDbm: number;
      /** Null where the equipment shows none. */
      readonly sinrDb: number | null;
      readonly callSuccessPercent: number;
      /** At how many points it was measured; the values are their averages. */
      readonly points: number;
    }
  | {
      readonly technology: '4g' | '5g';
      readonly rsrpDbm: number;
      readonly sinrDb: number;
      readonly callSuccessPercent: number;
      readonly points: number;
    };

export type Technology = Measurement['technology'];

/** What is compared before and after. */
export const quantities = ['level', 'sinr', 'call-success'] as const;

export type Quantity = (typeof quantities)[number];

const values: Readonly<Record<Quantity, (measurement: Measurement) => number | null>> = {
  level: (measurement) => (measurement.technology === '2g' ? measurement.rxLevDbm : measurement.rsrpDbm),
  sinr: ({ sinrDb }) => sinrDb,
  'call-success': ({ callSuccessPercent }) => callSuccessPercent,
};

/** The value of a quantity; null where it was not measured. */
export function valueOf(measurement: Measurement, quantity: Quantity): number | null {
  return values[quantity](measurement);
}
