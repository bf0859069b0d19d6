import { expect, it } from 'vitest';
import { QueueFullError, RenderQueue } from './renderQueue.ts';

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
