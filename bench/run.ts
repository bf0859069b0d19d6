import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildOnce } from '../server/build.ts';
import { buildTable, measureBuilds } from './buildTime.ts';
import { deleteAtEnd } from './children.ts';
import { growthTable, measureGrowth, visibleTable } from './growth.ts';
import { liveTable, measureLive } from './live.ts';
import { loadTable, measureLoad } from './load.ts';
import { type Options, readOptions } from './options.ts';
import { canBePulled, measurePulls, type Pulled, pullTable } from './pull.ts';
import { withPortal } from './servers.ts';
import { type Results, targets, targetTable } from './targets.ts';
import { measureWeight, weightTable } from './weight.ts';

const root = join(import.meta.dirname, '..');

function optionsOrExit(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

const options = optionsOrExit();
const { parts, sizes, seconds, rounds, edits } = options;
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
deleteAtEnd(folder);

await buildOnce(root);
const date = new Date().toISOString();
const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
console.log(`\n${date.slice(0, 10)}, ${machine}. Numbers are medians ± the distance between the quartiles.\n`);

const results: Results = {};
if (parts.includes('weight')) {
  const edition = { contentDir: join(root, 'content'), dataDir: join(folder, 'data-weight') };
  results.weight = await withPortal(edition, ({ url }) => measureWeight(url));
  console.log(weightTable(results.weight));
}
if (parts.includes('load')) {
  results.load = await measureLoad(root, { folder, seconds, rounds });
  console.log(loadTable(results.load));
}
if (parts.includes('growth')) {
  const growth = [];
  for (const size of sizes) growth.push(await measureGrowth(folder, size, options));
  results.growth = growth;
  console.log(growthTable(growth));
  console.log(visibleTable(growth));
}
if (parts.includes('pull')) {
  const pulled: Pulled[] = [];
  for (const size of sizes.filter(canBePulled)) pulled.push(...(await measurePulls(folder, size, options)));
  results.pull = pulled;
  console.log(pullTable(pulled));
}
if (parts.includes('live')) {
  const live = [];
  for (const size of sizes) live.push(...(await measureLive(folder, size, edits)));
  results.live = live;
  console.log(liveTable(live));
}
if (parts.includes('build')) {
  results.build = await measureBuilds(root, folder, [10, Math.max(...sizes)], rounds);
  console.log(buildTable(results.build));
}
const reached = targets(results);
if (reached.length > 0) console.log(targetTable(reached));

mkdirSync(join(root, 'bench/results'), { recursive: true });
writeFileSync(
  join(root, 'bench/results/latest.json'),
  JSON.stringify({ date, machine, options, targets: reached, ...results }, null, 2),
);
process.exit(0);
