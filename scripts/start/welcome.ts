import path from 'node:path';
import { demoPeople } from '../../api/auth/embedded/people';
import type { Config } from '../../config/config';
import { embeddedIssuerUrl } from '../../config/embedded-issuer-url';
import { standInsWanted } from './wanted-ports';

/** What somebody who has just started everything wants to know: where things are, and as whom to sign in. */
export function welcome(config: Config): string {
  return [
    '',
    'Bihuan is ready.',
    '',
    ...places(config).map(([what, where]) => `  ${what.padEnd(20)} ${where}`),
    ...(config.oidc === null ? ['', ...signIn(config)] : []),
    '',
    '  See an order go through all departments:  npm run demo  (in another terminal)',
    `  Logs: ${path.join(config.dataDir, 'logs')}    Stop: Ctrl-C; the next start goes on where this one was.`,
  ].join('\n');
}

function places(config: Config): readonly (readonly [what: string, where: string])[] {
  const { api, temporal, systems } = config;
  return [
    ['Workbench', api.publicUrl],
    ['API documentation', `${api.publicUrl}/docs`],
    ...(temporal.embedded ? ([['Temporal', `http://127.0.0.1:${temporal.uiPort}`]] as const) : []),
    ...(standInsWanted(config)
      ? ([
          ['Network (stand-in)', `http://127.0.0.1:${systems.network.port}/docs`],
          ['Billing (stand-in)', `http://127.0.0.1:${systems.billing.port}/docs`],
          ['CRM (stand-in)', `http://127.0.0.1:${systems.crm.port}/docs`],
        ] as const)
      : []),
  ];
}

function signIn(config: Config): string[] {
  const departments = [...new Set(demoPeople.map(({ department }) => department))];
  const token = `curl -d 'grant_type=password&username=am-01&password=demo' ${embeddedIssuerUrl(config)}/token`;
  return [
    '  Pick who you are in the workbench, or get a token:',
    `    ${token}`,
    '  Demo people (the password is demo):',
    ...departments.map((department) => `    ${department.padEnd(20)} ${peopleOf(department)}`),
  ];
}

function peopleOf(department: string): string {
  const people = demoPeople.filter((person) => person.department === department);
  const roles = [...new Set(people.flatMap((person) => person.roles))];
  return roles
    .map((role) => {
      const ids = people.filter((person) => person.roles.includes(role)).map(({ id }) => id);
      const shown = ids.length > 4 ? [...ids.slice(0, 3), `… (${ids.length})`] : ids;
      return `${role}: ${shown.join(' ')}`;
    })
    .join('; ');
}
