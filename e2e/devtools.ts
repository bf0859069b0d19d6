import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumFlags, findBrowser } from './browser.ts';

type Message = { id?: number; method?: string; sessionId?: string; params?: Parameters; result?: Parameters };
type Parameters = Record<string, unknown>;

/** A browser's one tab, spoken to in the browser's own protocol (https://chromedevtools.github.io/devtools-protocol/). */
export type Devtools = {
  /** Everything that was told, by every page of the tab. */
  events: Message[];
  /** Asks the page that the tab began with. */
  send(method: string, params?: Parameters): Promise<Message>;
  /** What an expression gives in each page that the tab has had and still answers. */
  evaluate(expression: string): Promise<unknown[]>;
  close(): Promise<void>;
};

/**
 * Starts a browser as a reader has it. Whoever is attached to a page switches off what it may show ahead of time, as
 * Playwright does; whoever is attached to the tab does not.
 */
export async function openDevtools(): Promise<Devtools> {
  const profile = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  const flags = ['--headless=new', ...chromiumFlags, '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const browser = spawn(findBrowser() ?? 'chromium', [...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let words = '';
    browser.stderr.on('data', (chunk) => {
      words += chunk;
      const found = /ws:\/\/\S+/.exec(words)?.[0];
      if (found) resolve(found);
    });
    browser.once('error', reject);
    browser.once('exit', () => reject(new Error(`The browser has ended: ${words}`)));
  });
  const socket = new WebSocket(address);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const waiting = new Map<number, (answer: Message) => void>();
  const events: Message[] = [];
  const pages: string[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id !== undefined) return waiting.get(message.id)?.(message);
    events.push(message);
    const { sessionId, targetInfo } = message.params ?? {};
    const isPage = typeof targetInfo === 'object' && targetInfo !== null && 'type' in targetInfo;
    if (message.method === 'Target.attachedToTarget' && isPage && targetInfo.type === 'page')
      pages.push(String(sessionId));
  });
  const ask = (method: string, params: Parameters = {}, sessionId?: string): Promise<Message> =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
      // A page that is gone never answers.
      setTimeout(() => resolve({}), 2_000).unref();
    });
  const { result } = await ask('Target.getTargets', { filter: [{ type: 'tab' }] });
  const [tab] = Array.isArray(result?.targetInfos) ? result.targetInfos : [];
  const attached = await ask('Target.attachToTarget', { targetId: tab?.targetId, flatten: true });
  const session = String(attached.result?.sessionId);
  await ask('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, session);
  return {
    events,
    send: (method, params) => ask(method, params, pages[0]),
    evaluate: (expression) =>
      Promise.all(
        pages.map(async (page) => {
          const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true }, page);
          const inner = result?.result;
          return typeof inner === 'object' && inner !== null && 'value' in inner ? inner.value : undefined;
        }),
      ),
    async close() {
      socket.close();
      browser.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
