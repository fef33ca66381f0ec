import { beforeAll } from 'vitest';
import { defineCommandTests } from './commands.ts';
import { defineExampleTests } from './examples.ts';
import { defineMcpTests } from './mcp.ts';
import { definePackageTests } from './package.ts';
import { Installed } from './packed.ts';

// One file, so that the package is built and installed once.
const installed = new Installed();

beforeAll(() => installed.make(), 240_000);

definePackageTests(installed);
defineCommandTests(installed);
defineExampleTests(installed);
defineMcpTests(installed);
