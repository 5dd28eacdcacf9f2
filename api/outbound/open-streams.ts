import { BusinessError } from '../../domain/errors';

/** Counts the streams people have open, so that nobody takes up all connections there are. */
export interface OpenStreams {
  /**
   * One more of somebody, until the function it answers with is called.
   * @throws BusinessError `too-many-requests` when they have as many as one may have
   */
  open(personId: string): () => void;
}

export function createOpenStreams(mostOfOne: number): OpenStreams {
  const counts = new Map<string, number>();
  const countOf = (personId: string): number => counts.get(personId) ?? 0;
  return {
    open: (personId) => {
      if (countOf(personId) >= mostOfOne)
        throw new BusinessError('too-many-requests', `You have ${mostOfOne} streams open already.`);
      counts.set(personId, countOf(personId) + 1);
      return () => {
        const left = countOf(personId) - 1;
        if (left > 0) counts.set(personId, left);
        else counts.delete(personId);
      };
    },
  };
}
