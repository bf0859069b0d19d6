import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { startPortal, temporaryFolder } from '../e2e/portal.ts';
import { build, isBuilt } from '../server/build.ts';
import { type Growth, growthTable, measureGrowth } from './growth.ts';
import { type Load, loadTable, measureLoad } from './load.ts';
import { measureWeight, type Weight, weightTable } from './weight.ts';

/** `npm run bench [-- --sizes 1000,10000] [--seconds 5] [--rounds 3]`: prints tables, and writes them with every number as JSON. */
function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return (at > 0 && process.argv[at + 1]) || fallback;
}

const root = join(import.meta.dirname, '..');
const sizes = option('sizes', '1000,10000,100000')
  .split(',')
  .map(Number)
  .filter((size) => size > 0);
const seconds = Number(option('seconds', '5'));
const rounds = Number(option('rounds', '3'));
const folder = temporaryFolder();

if (!isBuilt(root)) await build(root);
const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
console.log(`\n${new Date().toISOString().slice(0, 10)}, ${machine}\n`);

async function measureSample(): Promise<{ weight: Weight[]; load: Load[] }> {
  const dataDir = join(folder.path, 'data');
  const portal = await startPortal({ port: 3_297, contentDir: join(root, 'content'), dataDir });
  try {
    const weight = await measureWeight(portal.url);
    console.log(weightTable(weight));
    const load = await measureLoad(root, portal.url, folder.path, seconds, rounds);
    console.log(loadTable(load));
    return { weight, load };
  } finally {
    await portal.stop();
  }
}

const { weight, load } = await measureSample();
const growth: Growth[] = [];
for (const size of sizes) growth.push(await measureGrowth(folder.path, size));
console.log(growthTable(growth));

mkdirSync(join(root, 'bench/results'), { recursive: true });
writeFileSync(
  join(root, 'bench/results/latest.json'),
  JSON.stringify({ date: new Date().toISOString(), machine, weight, load, growth }, null, 2),
);
folder.remove();
