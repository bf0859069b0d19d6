import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest';
import { type ChangeBursts, openChangeBursts } from './changeBursts.ts';
import { type GitWork, noGitWork } from './gitWork.ts';

let bursts: ChangeBursts;
let git: GitWork;
let told: { at: number; paths: string[] | 'everything' }[];
let rescan: Mock<() => Promise<void>>;
const warn = vi.fn();
let update: Mock<(paths: string[]) => Promise<void>>;
let skim: Mock<(paths: string[]) => Promise<void>>;
let begun: number;
/** How long an update takes, in milliseconds. */
let effort: number;

beforeEach(() => {
  vi.useFakeTimers();
  begun = Date.now();
  git = { ...noGitWork };
  told = [];
  effort = 0;
  const tell = async (paths: string[] | 'everything') => {
    told.push({ at: Date.now() - begun, paths });
    if (effort > 0) await new Promise((resolve) => setTimeout(resolve, effort));
  };
  update = vi.fn(tell);
  skim = vi.fn(async () => {});
  rescan = vi.fn(() => tell('everything'));
  warn.mockClear();
  bursts = openChangeBursts({
    update,
    skim,
    rescan,
    git: () => git,
    warn,
  });
});
afterEach(() => {
  bursts.close();
  vi.useRealTimers();
});

/** Git wrote its index so many milliseconds ago, and grows no younger. */
const gitWrote = (ago: number): void => {
  const at = performance.now() - ago;
  Object.defineProperty(git, 'wroteAgo', { get: () => performance.now() - at });
};
const paths = () => told.map((one) => one.paths);

it('passes one save on as soon as it is over, and once', async () => {
  bursts.hear('a.md', false);
  await vi.advanceTimersByTimeAsync(30);
  bursts.hear('a.md', false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paths()).toEqual([['a.md']]);
  expect(told[0]?.at).toBeLessThan(100);
});

it('passes on what is saved and what is gone although the clock is set back meanwhile', async () => {
  bursts.hear('a.md', false);
  bursts.hear('b.md', true);
  vi.setSystemTime(Date.now() - 3_600_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paths()).toEqual([['a.md'], ['b.md']]);
});

it('passes on what comes after a pause in which there was nothing to do yet', async () => {
  bursts.hear('a.md', true);
  await vi.advanceTimersByTimeAsync(100);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  bursts.hear('b.md', false);
  await vi.advanceTimersByTimeAsync(200);
  expect(paths()).toEqual([['a.md'], ['b.md']]);
});

it('passes on what has changed at least every 300 ms while the burst goes on', async () => {
  for (let n = 0; n < 100; n++) {
    bursts.hear(`${n}.md`, false);
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(told.length).toBeGreaterThanOrEqual(3);
  expect(told[0]?.at).toBeLessThan(350);
});

it('keeps what is gone until the burst is over, and tells nothing of what came back', async () => {
  bursts.hear('old/a.md', true);
  bursts.hear('b.md', true);
  for (let n = 0; n < 5; n++) {
    await vi.advanceTimersByTimeAsync(100);
    bursts.hear(`new/${n}.md`, false);
  }
  bursts.hear('b.md', false);
  expect(paths().flat()).not.toContain('old/a.md');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paths().at(-1)).toEqual(['old/a.md']);
  expect(
    paths()
      .flat()
      .filter((path) => path === 'b.md'),
  ).toEqual(['b.md']);
});

it('does not keep what is gone for longer than a second, unless the whole folder is being rewritten', async () => {
  const work = async (path: string) => {
    bursts.hear(path, true);
    for (let n = 0; n < 30; n++) {
      bursts.hear('busy.md', false);
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  await work('a.md');
  expect(told.find((one) => one.paths.includes('a.md'))?.at).toBeLessThan(1_000);
  git.isAtWork = true;
  await work('b.md');
  expect(paths().flat()).not.toContain('b.md');
  git.isAtWork = false;
  await vi.advanceTimersByTimeAsync(400);
  expect(paths().at(-1)).toEqual(['b.md']);
});

it('waits no longer for a Git that does nothing, as one does while its message is written, or that died', async () => {
  git.isAtWork = true;
  bursts.hear('a.md', true);
  await vi.advanceTimersByTimeAsync(2_900);
  expect(paths()).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(paths()).toEqual([['a.md']]);
});

it('reads a large delivery once it has arrived, and a small one at once', async () => {
  const deliver = async (count: number) => {
    for (let n = 0; n < count; n++) bursts.hear(`${n}.md`, false);
    await vi.advanceTimersByTimeAsync(500);
  };
  git.isAtWork = true;
  await deliver(100);
  expect(paths().flat()).toHaveLength(100);
  await deliver(400);
  expect(paths().flat()).toHaveLength(100);
  git.isAtWork = false;
  await vi.advanceTimersByTimeAsync(100);
  expect(paths().flat()).toHaveLength(500);
  git.isAtWork = true;
  await deliver(400);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(paths().flat()).toHaveLength(900);
});

/** Numbered files that were changed. */
const hear = (from: number, to: number): void => {
  for (let n = from; n < to; n++) bursts.hear(`${n}.md`, false);
};

it('has a large delivery skimmed while it is held back, each change once, and read whole when it has arrived', async () => {
  git.isAtWork = true;
  hear(0, 300);
  bursts.hear('gone.md', true);
  bursts.hear('7.md', true);
  await vi.advanceTimersByTimeAsync(500);
  hear(290, 350);
  await vi.advanceTimersByTimeAsync(500);
  const skimmed = skim.mock.calls.map(([paths]) => paths);
  expect(skimmed.map((paths) => paths.length)).toEqual([299, 60]);
  expect(skimmed.flat()).not.toContain('7.md');
  expect(told).toEqual([]);
  git.isAtWork = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paths().map((some) => some.length)).toEqual([349, 2]);
  expect(skim).toHaveBeenCalledTimes(2);
});

it('has nothing skimmed that is passed on at once, and skims two parts at most side by side', async () => {
  hear(0, 300);
  await vi.advanceTimersByTimeAsync(100);
  expect([paths().length, skim.mock.calls.length]).toEqual([1, 0]);
  git.isAtWork = true;
  const busy = Promise.withResolvers<void>();
  skim.mockReturnValue(busy.promise);
  hear(0, 300);
  await vi.advanceTimersByTimeAsync(100);
  hear(300, 400);
  await vi.advanceTimersByTimeAsync(100);
  hear(400, 450);
  await vi.advanceTimersByTimeAsync(500);
  expect(skim.mock.calls.map(([paths]) => paths.length)).toEqual([300, 100]);
  busy.resolve();
  await vi.advanceTimersByTimeAsync(100);
  expect(skim.mock.lastCall?.[0]).toHaveLength(50);
});

it('loses nothing where a delivery can not be skimmed', async () => {
  git.isAtWork = true;
  skim.mockRejectedValue(new Error('no'));
  hear(0, 300);
  await vi.advanceTimersByTimeAsync(500);
  git.isAtWork = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paths().flat()).toHaveLength(300);
  expect([rescan.mock.calls.length, warn.mock.calls.length]).toEqual([0, 0]);
});

it('looks at everything once after a very large burst, whose events may not all have come', async () => {
  effort = 500;
  for (let n = 0; n < 3_000; n++) {
    bursts.hear(`${n}.md`, n % 2 === 0);
    await vi.advanceTimersByTimeAsync(1);
  }
  await vi.advanceTimersByTimeAsync(20_000);
  expect(paths().filter((one) => one === 'everything')).toHaveLength(1);
  expect(paths().at(-1)).toBe('everything');
  expect(new Set(paths().flat()).size).toBe(3_001);
  expect(told.length).toBeLessThan(15);
});

it('lets pages be made before that look', async () => {
  effort = 500;
  hear(0, 1_500);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told.map(({ paths }) => (paths === 'everything' ? paths : paths.length))).toEqual([1_500, 'everything']);
  expect(told[1]?.at).toBeGreaterThanOrEqual((told[0]?.at ?? 0) + effort + 2_000);
});

it('looks for what was missed although somebody saves all the time', async () => {
  hear(0, 1_500);
  for (let save = 0; save < 10; save++) {
    await vi.advanceTimersByTimeAsync(1_500);
    bursts.hear('busy.md', false);
  }
  expect(paths().filter((one) => one === 'everything')).toHaveLength(1);
});

it('passes a save on while a large delivery is still being read, and then what is gone', async () => {
  effort = 60_000;
  bursts.hear('delivery.md', false);
  await vi.advanceTimersByTimeAsync(1_000);
  bursts.hear('moved.md', true);
  bursts.hear('urgent.md', false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paths()).toEqual([['delivery.md'], ['urgent.md'], ['moved.md']]);
});

it('passes nothing that is gone on before what has come', async () => {
  git.isAtWork = true;
  for (let n = 0; n < 400; n++) bursts.hear(`${n}.md`, n === 0);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual([]);
  git.isAtWork = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paths().map(({ length }) => length)).toEqual([399, 1]);
});

it('passes what is gone on after the last events of a rewritten folder, which come when the rewriting is over', async () => {
  git.isAtWork = true;
  bursts.hear('gone.md', true);
  await vi.advanceTimersByTimeAsync(2_000);
  git.isAtWork = false;
  await vi.advanceTimersByTimeAsync(80);
  bursts.hear('renamed.md', false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paths()).toEqual([['renamed.md'], ['gone.md']]);
});

it('passes what is gone on soon where Git was done before any of it was heard', async () => {
  gitWrote(30);
  hear(0, 300);
  bursts.hear('gone.md', true);
  hear(300, 600);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told.map(({ paths }) => paths.length)).toEqual([600, 1]);
  expect(told[1]?.at).toBeLessThan(250);
});

it('waits longer for the rest of what others bring, whatever Git did before', async () => {
  gitWrote(5_000);
  bursts.hear('gone.md', true);
  hear(0, 600);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told[1]?.at).toBeGreaterThanOrEqual(600);
});

it('passes what is gone on after all that comes in bundles half a second apart, without Git', async () => {
  bursts.hear('gone.md', true);
  effort = 300;
  for (let bundle = 0; bundle < 4; bundle++) {
    for (let n = 0; n < 300; n++) bursts.hear(`${bundle}-${n}.md`, false);
    await vi.advanceTimersByTimeAsync(500);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paths().findIndex((some) => some.includes('gone.md'))).toBe(4);
});

it('does not keep what is gone for long although others save without end and each save takes its time', async () => {
  for (const [every, takes] of [
    [10, 0],
    [40, 60],
    [100, 120],
  ] as const) {
    told = [];
    begun = Date.now();
    effort = takes;
    bursts.hear('gone.md', true);
    for (let n = 0; n < 3_500 / every; n++) {
      bursts.hear('busy.md', false);
      await vi.advanceTimersByTimeAsync(every);
    }
    const at = told.find((one) => one.paths.includes('gone.md'))?.at;
    expect(at, `${every} ${takes}`).toBeLessThan(every === 100 ? 1_200 : 3_400);
    await vi.advanceTimersByTimeAsync(2_000);
  }
});

it('looks at everything once after a change that could not be read', async () => {
  update.mockRejectedValueOnce(new Error('the disk stumbled'));
  bursts.hear('a.md', false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paths()).toEqual(['everything']);
});

it('looks again until it works, and tells a reason once', async () => {
  const full = new Error('the disk is full');
  update.mockRejectedValueOnce(full);
  rescan.mockRejectedValueOnce(full).mockRejectedValueOnce(full);
  bursts.hear('a.md', false);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(rescan).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(rescan).toHaveBeenCalledTimes(3);
  expect(warn).toHaveBeenCalledTimes(1);
});

it('looks at everything when in doubt, once', async () => {
  bursts.doubt();
  bursts.doubt();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paths()).toEqual(['everything']);
});
