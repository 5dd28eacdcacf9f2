import { demoPeople } from '../api/auth/embedded/people';
import { loadConfig } from '../config/config';
import { prepareStorage } from '../storage/prepare';

/** `npm run seed`: migrates the database and seeds what must be there. May be repeated. */
prepareStorage(loadConfig(process.env), demoPeople).then(
  () => console.log('Records ready: migrated and seeded'),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
