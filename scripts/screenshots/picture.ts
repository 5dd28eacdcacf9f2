import type { Device } from '../browser/browse';
import type { Scene } from './scene';

/** A page of the workbench as one person sees it. */
export interface Picture {
  /** The name of the file, and of the line in docs/workbench.md. */
  readonly name: string;
  /** Null before anybody has signed in. */
  readonly person: string | null;
  readonly device: Device;
  readonly path: (scene: Scene) => string;
}
