import { once } from 'node:events';
import { join } from 'node:path';
import { startChild } from './children.ts';
import { writeCorpus } from './corpus.ts';
import { type Series, series } from './statistics.ts';
import { figure, spread, table } from './table.ts';

export type BuildTime = { size: number; seconds: Series };

/** Seconds of a whole build beside editions of these sizes, by turns. */
export async function measureBuilds(
  root: string,
  folder: string,
  sizes: number[],
  rounds: number,
): Promise<BuildTime[]> {
  const editions = sizes.map((size) => ({
    size,
    contentDir: join(folder, `corpus-build-${size}`),
    times: [0].slice(1),
  }));
  for (const { size, contentDir } of editions) writeCorpus(contentDir, size);
  // The first one fills the caches of the builder and of the system.
  for (let round = 0; round <= rounds; round++) {
    for (const { contentDir, times } of editions) {
      if (round === 0 && times === editions[1]?.times) continue;
      const begun = performance.now();
      const build = startChild(process.execPath, ['server/build.ts'], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, CONTENT_DIR: contentDir },
      });
      const [code] = await once(build, 'exit');
      if (code !== 0) throw new Error('The build failed.');
      if (round > 0) times.push((performance.now() - begun) / 1000);
    }
  }
  return editions.map(({ size, times }) => ({ size, seconds: series(times) }));
}

/** Time of the build with the largest edition, against that with the smallest. */
export function buildRatio(builds: BuildTime[]): number {
  return (builds.at(-1)?.seconds.median ?? Number.NaN) / (builds[0]?.seconds.median ?? Number.NaN);
}

export function buildTable(builds: BuildTime[]): string {
  const [least] = builds;
  return table(
    'Build',
    ['articles in the folder', 'build s', '× the smallest'],
    builds.map(({ size, seconds }) => [
      size.toLocaleString('en'),
      spread(seconds),
      figure(seconds.median / (least?.seconds.median ?? Number.NaN)),
    ]),
  );
}
