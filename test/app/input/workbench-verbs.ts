import { workbenchRows } from '../../../src/app/input/workbench-rows.ts';

/** The workbench's rows of the table of keys, which do nothing; with the names of those that were done. */
export function benchRows() {
  const said: string[] = [];
  const verbs = new Proxy({}, { get: (_, name) => () => said.push(String(name)) });
  return { rows: workbenchRows(verbs as Parameters<typeof workbenchRows>[0]), said };
}

/** The same, for who only reads them. */
export const BENCH_ROWS = benchRows().rows;
