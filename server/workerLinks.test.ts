import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import type { UnreadChanges } from './unreadChanges.ts';
import { type Channel, workerLinks } from './workerLinks.ts';
import type { WorkerMessage } from './workerMessages.ts';

/** One end of a channel: what is sent through it, and how to have it hear something. */
function openChannel() {
  const send = vi.fn((_message: WorkerMessage) => true);
  const channel = Object.assign(new EventEmitter(), { connected: true, send }) satisfies Channel;
  const hear = (message: unknown) => channel.emit('message', message);
  const sent = () => send.mock.calls.map(([message]) => message);
  return { channel, hear, sent };
}
const settled = async (promise: Promise<void> | undefined): Promise<boolean> =>
  Promise.race([promise?.then(() => true), new Promise<false>((resolve) => setImmediate(resolve, false))]).then(
    (is) => is === true,
  );

it('has a follower know how much waits, and ask for what somebody wants', async () => {
  const { channel, hear, sent } = openChannel();
  const { unread } = workerLinks('follows', channel);
  expect(unread?.amount).toBe('none');
  hear('what others say');
  hear({ broadsheet: 'unread', amount: 'many' });
  expect(unread?.amount).toBe('many');
  const lamp = unread?.urge('lamp');
  expect(unread?.urge('lamp')).toBe(lamp);
  const river = unread?.urge('river');
  expect(sent()).toEqual([
    { broadsheet: 'urge', name: 'lamp', from: 0 },
    { broadsheet: 'urge', name: 'river', from: 0 },
  ]);
  hear({ broadsheet: 'urged', name: 'lamp', from: 7 });
  expect([await settled(lamp), await settled(river)]).toEqual([true, false]);
  // Also what was asked of a process that has ended.
  hear({ broadsheet: 'unread', amount: 'none' });
  expect([await settled(river), unread?.amount]).toEqual([true, 'none']);
});

it('has a follower tell what readers look at, each name once in a while', () => {
  vi.useFakeTimers();
  const { channel, hear, sent } = openChannel();
  const { unread } = workerLinks('follows', channel);
  hear({ broadsheet: 'unread', amount: 'many' });
  unread?.prefer(['lamp', 'river']);
  unread?.prefer(['river', 'wheat']);
  unread?.prefer(['lamp']);
  vi.advanceTimersByTime(1_000);
  unread?.prefer(['lamp']);
  vi.useRealTimers();
  expect(sent()).toEqual([
    { broadsheet: 'prefer', names: ['lamp', 'river'] },
    { broadsheet: 'prefer', names: ['wheat'] },
    { broadsheet: 'prefer', names: ['lamp'] },
  ]);
});

it('passes reports on to a follower, which says that it listens', () => {
  const { channel, hear, sent } = openChannel();
  const listener = vi.fn();
  workerLinks('follows', channel).follow?.(listener);
  expect(sent()).toEqual([{ broadsheet: 'listening' }]);
  hear({ broadsheet: 'report', report: { type: 'ready' } });
  expect(listener.mock.calls).toEqual([[{ type: 'ready' }]]);
});

it('has the process that indexes answer whoever asks, also where nothing waits or the reading fails', async () => {
  const { channel, hear, sent } = openChannel();
  const urge = vi.fn((name: string): Promise<void> | undefined => (name === 'lamp' ? Promise.reject() : undefined));
  const { shareUnread, onUnread } = workerLinks('indexes', channel);
  const prefer = vi.fn();
  shareUnread?.({ amount: 'some', urge, prefer } satisfies UnreadChanges);
  hear({ broadsheet: 'prefer', names: ['wheat'] });
  expect(prefer.mock.calls).toEqual([[['wheat']]]);
  onUnread?.('some');
  for (const name of ['lamp', 'river']) hear({ broadsheet: 'urge', name, from: 3 });
  await vi.waitFor(() => expect(sent()).toHaveLength(3));
  expect(sent()).toEqual(
    expect.arrayContaining([
      { broadsheet: 'unread', amount: 'some' },
      { broadsheet: 'urged', name: 'lamp', from: 3 },
      { broadsheet: 'urged', name: 'river', from: 3 },
    ]),
  );
});

it('tells followers all but what concerns one request, and says nothing once it is alone', () => {
  const { channel, sent } = openChannel();
  const { onReport } = workerLinks('indexes', channel);
  onReport?.({ type: 'ready' });
  channel.connected = false;
  onReport?.({ type: 'opened' });
  expect(sent()).toEqual([{ broadsheet: 'report', report: { type: 'ready' } }]);
});
