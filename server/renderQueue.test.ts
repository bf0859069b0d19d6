import { expect, it } from 'vitest';
import { type Meanwhile, QueueFullError, RenderQueue } from './renderQueue.ts';

it('runs a bounded number at once, in order, and refuses what does not fit in line', async () => {
  const queue = new RenderQueue(2, 3);
  const gates = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
  const begun: number[] = [];
  const work = gates.map((gate, n) =>
    queue.run(async () => {
      begun.push(n);
      await gate.promise;
    }),
  );
  await expect(queue.run(async () => {})).rejects.toThrow(QueueFullError);
  expect(begun).toEqual([0, 1]);
  for (const gate of gates) gate.resolve();
  await Promise.all(work);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

it('goes on after work that fails', async () => {
  const queue = new RenderQueue(1, 10);
  await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(queue.run(async () => 'well')).resolves.toBe('well');
});

/** A queue that renders one page at a time, with its only place taken until `release`. */
function busyQueue(waiting: number) {
  const queue = new RenderQueue(1, waiting);
  const gate = Promise.withResolvers<void>();
  const done: string[] = [];
  const busy = queue.run(() => gate.promise, { client: 'somebody' });
  const ask = (name: string, client: string, wanted?: () => boolean, meanwhile?: () => Meanwhile) =>
    queue.run(
      async () => {
        done.push(name);
      },
      { client, wanted, meanwhile },
    );
  return { ask, done, release: () => gate.resolve(), busy };
}

it('lets clients take turns, so that a greedy one does not starve the others', async () => {
  const { ask, done, release } = busyQueue(100);
  const asked = [1, 2, 3, 4].map((n) => ask(`greedy ${n}`, '192.0.2.1'));
  asked.push(ask('modest', '192.0.2.2'), ask('other', '192.0.2.3'), ask('modest again', '192.0.2.2'));
  release();
  await Promise.all(asked);
  expect(done).toEqual(['greedy 1', 'modest', 'other', 'greedy 2', 'modest again', 'greedy 3', 'greedy 4']);
});

it('takes the room for a newcomer from the longest line when it is full', async () => {
  const { ask, done, release, busy } = busyQueue(3);
  const greedy = [1, 2, 3].map((n) => ask(`greedy ${n}`, '192.0.2.1'));
  const modest = ask('modest', '192.0.2.2');
  const other = ask('other', '192.0.2.2');
  await expect(greedy[2]).rejects.toThrow(QueueFullError);
  await expect(other).rejects.toThrow(QueueFullError);
  await expect(ask('greedy 4', '192.0.2.1')).rejects.toThrow(QueueFullError);
  release();
  await Promise.all([busy, greedy[0], greedy[1], modest]);
  expect(done).toEqual(['greedy 1', 'modest', 'greedy 2']);
});

it('takes the room from what nobody waits for any more before it refuses anybody', async () => {
  const queue = new RenderQueue(1, 3);
  const gate = Promise.withResolvers<void>();
  const busy = queue.run(() => gate.promise);
  const done: string[] = [];
  const gone = new Set<string>();
  const ask = (name: string, client: string) =>
    queue.run(
      async () => {
        done.push(name);
      },
      { client, wanted: () => !gone.has(name) },
    );
  const lines = [ask('first', '192.0.2.1'), ask('second', '192.0.2.1'), ask('third', '192.0.2.2')];
  gone.add('first').add('third');
  const room = [ask('fourth', '192.0.2.1'), ask('fifth', '192.0.2.1')];
  await expect(lines[0]).rejects.toThrow(QueueFullError);
  await expect(lines[2]).rejects.toThrow(QueueFullError);
  await expect(ask('sixth', '192.0.2.1')).rejects.toThrow(QueueFullError);
  gate.resolve();
  await Promise.all([busy, lines[1], ...room]);
  expect(done).toEqual(['second', 'fourth', 'fifth']);
});

it('makes what nobody waits for any more when there is room, for whoever asks again', async () => {
  const { ask, done, release, busy } = busyQueue(3);
  const left = ask('left', '192.0.2.1', () => false);
  release();
  await Promise.all([busy, left]);
  expect(done).toEqual(['left']);
});

it('begins last what readers have enough of, but one in four renders is of it', async () => {
  const { ask, done, release, busy } = busyQueue(100);
  const patient = (name: string) => ask(name, '192.0.2.1', undefined, () => 'enough');
  const asked = [patient('patient 1'), patient('patient 2'), patient('patient 3')];
  for (const n of [1, 2, 3, 4]) asked.push(ask(`urgent ${n}`, `192.0.2.${n}`));
  release();
  await Promise.all([busy, ...asked]);
  expect(done).toEqual(['urgent 1', 'urgent 2', 'urgent 3', 'patient 1', 'urgent 4', 'patient 2', 'patient 3']);
});

it('begins what readers have nothing of before what they have an earlier one of, every other time', async () => {
  const { ask, done, release, busy } = busyQueue(100);
  const old = [1, 2, 3].map((n) => ask(`old ${n}`, '192.0.2.1', undefined, () => 'outdated'));
  const none = [1, 2, 3].map((n) => ask(`none ${n}`, '192.0.2.1', undefined, () => 'nothing'));
  release();
  await Promise.all([busy, ...old, ...none]);
  expect(done).toEqual(['none 1', 'old 1', 'none 2', 'old 2', 'none 3', 'old 3']);
});

it('begins what somebody waits for before what everybody was sent an earlier one of', async () => {
  const { ask, done, release, busy } = busyQueue(100);
  const sent = ask(
    'sent',
    '192.0.2.1',
    () => false,
    () => 'outdated',
  );
  const left = ask('left', '192.0.2.1', () => false);
  const awaited = ask('awaited', '192.0.2.1', undefined, () => 'outdated');
  release();
  await Promise.all([busy, sent, left, awaited]);
  expect(done).toEqual(['awaited', 'sent', 'left']);
});

it('asks anew each time what readers have', async () => {
  const { ask, done, release, busy } = busyQueue(100);
  let meanwhile: Meanwhile = 'enough';
  const asked = [ask('changed', '192.0.2.1', undefined, () => meanwhile), ask('other', '192.0.2.2')];
  meanwhile = 'nothing';
  release();
  await Promise.all([busy, ...asked]);
  expect(done).toEqual(['changed', 'other']);
});
