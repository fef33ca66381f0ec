/** What is needed to fetch a file. */
export interface Wanted {
  readonly repo: string;
  readonly commit: string;
  readonly from: string;
  readonly path: string;
  readonly sha1: string;
}
export function sha1Of(bytes: Uint8Array): string;
export function fetchRoms(job: {
  readonly corpus: readonly Wanted[];
  readonly target: string;
  readonly clones: string;
  readonly urlOf: (repo: string) => string;
  readonly log: (line: string) => void;
}): { readonly right: number; readonly problems: readonly string[] };
