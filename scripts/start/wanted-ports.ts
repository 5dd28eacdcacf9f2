import type { Config } from '../../config/config';

/** A port we are about to listen on: what for, and which variable moves it. */
export interface WantedPort {
  readonly port: number;
  readonly purpose: string;
  readonly variable: string;
}

/** Every port a start with this configuration takes on this machine. */
export function wantedPorts(config: Config): readonly WantedPort[] {
  const { api, mongo, temporal, systems } = config;
  return [
    ...(mongo.embedded ? [{ port: mongo.port, purpose: 'MongoDB', variable: 'MONGODB_PORT' }] : []),
    ...(temporal.embedded
      ? [
          { port: temporal.port, purpose: 'Temporal', variable: 'TEMPORAL_PORT' },
          { port: temporal.uiPort, purpose: "Temporal's web interface", variable: 'TEMPORAL_UI_PORT' },
        ]
      : []),
    ...(standInsWanted(config)
      ? [
          { port: systems.network.port, purpose: "the network's stand-in", variable: 'NETWORK_PORT' },
          { port: systems.billing.port, purpose: "billing's stand-in", variable: 'BILLING_PORT' },
          { port: systems.crm.port, purpose: "CRM's stand-in", variable: 'CRM_PORT' },
        ]
      : []),
    { port: api.port, purpose: 'the API', variable: 'BIHUAN_API_PORT' },
  ];
}

/** Whether any outside system has to be stood in for. */
export function standInsWanted({ systems }: Config): boolean {
  return systems.network.embedded || systems.billing.embedded || systems.crm.embedded;
}
