import { complainOfPart } from '../../shell/parts.ts';

/** Change to the new version; what does that comes with the page, a moment later. */
export function takeUpdate(): void {
  import('../../launch/offline.ts').then(
    (offline) => offline.takeUpdate(),
    () => complainOfPart(),
  );
}
