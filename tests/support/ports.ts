export { freePort } from '../../scripts/servers/ports';
