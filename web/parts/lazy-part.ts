import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of the workbench did not come: the network is gone, or there is a newer release and the old part with it. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** A part of the workbench that comes when it is needed. What shows it throws NotLoaded when it does not come. */
export function lazyPart(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      throw new NotLoaded('A part of the workbench did not come', { cause });
    }
  });
}
