import { MongoServerError } from 'mongodb';

const duplicateKey = 11_000;

/** Whether a write failed because somebody else was first with this id. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === duplicateKey;
}
