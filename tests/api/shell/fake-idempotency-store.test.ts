import { FakeIdempotencyStore } from '../../support/fake-idempotency-store';
import { idempotencyStoreContract } from '../../support/idempotency-store-contract';

idempotencyStoreContract('The fake', async (now) => new FakeIdempotencyStore(now));
