// Measures palettes and filters, draws their pictures, and writes docs/PICTURES.md.
import { spawnSync } from 'node:child_process';

const args = ['vitest', 'run', '--project', 'unit', 'test/app/picture/page/page.test.ts'];
const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, PICTURES: '1' } });
process.exit(status ?? 1);
