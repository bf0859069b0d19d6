import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
} from 'vscode-languageserver/node';

const root = mkdtempSync(join(tmpdir(), 'broadsheet-language-server-'));
const content = join(root, 'content');
const article = pathToFileURL(join(content, 'articles/hello.md')).href;

const head = ['---', 'title: Hello', 'date: 2026-11-23', 'section: world', 'authors: [world-desk]', '---', ''];
const text = (lines: string[]): string => `${lines.join('\n')}\nThe first ship came in at six.\n`;
const changed = (line: number, to: string): string => text(head.with(line, to));

const node = join(import.meta.dirname, '../node_modules/.bin/node');
const server = spawn(node, [join(import.meta.dirname, 'languageServer.ts')], {
  stdio: ['pipe', 'pipe', 'inherit'],
  env: { ...process.env, CONTENT_DIR: content },
});
const editor = createProtocolConnection(server.stdout, server.stdin);
const told: PublishDiagnosticsParams[] = [];
let listening: (() => void) | undefined;
let version = 1;

/** What the server says of the version that was typed last. */
async function problems(): Promise<PublishDiagnosticsParams['diagnostics']> {
  for (;;) {
    const said = told.find((one) => one.uri === article && one.version === version);
    if (said) return said.diagnostics;
    await new Promise<void>((resolve) => {
      listening = resolve;
    });
  }
}

async function type(typed: string): Promise<void> {
  version++;
  await editor.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: article, version },
    contentChanges: [{ text: typed }],
  });
}

async function proposed(line: number, character: number): Promise<string[]> {
  const answer = await editor.sendRequest(CompletionRequest.type, {
    textDocument: { uri: article },
    position: { line, character },
  });
  const items: CompletionItem[] = Array.isArray(answer) ? answer : (answer?.items ?? []);
  return items.map(({ label }) => label);
}

beforeAll(async () => {
  mkdirSync(join(content, 'articles'), { recursive: true });
  mkdirSync(join(content, 'authors'));
  writeFileSync(join(content, 'site.yaml'), 'name: Trial\nsections:\n  - { id: world, name: World }\n');
  writeFileSync(join(content, 'authors/world-desk.md'), '---\nname: World desk\n---\n');
  editor.onNotification(PublishDiagnosticsNotification.type, (said) => {
    told.push(said);
    listening?.();
  });
  editor.listen();
  await editor.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {},
  });
  await editor.sendNotification(InitializedNotification.type, {});
  await editor.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: article, languageId: 'markdown', version, text: text(head) },
  });
});

afterAll(async () => {
  await editor.sendRequest(ShutdownRequest.type);
  await editor.sendNotification(ExitNotification.type);
  editor.dispose();
  rmSync(root, { recursive: true, force: true });
});

test('a sound text has no problems', async () => {
  expect(await problems()).toEqual([]);
});

test('a mistake is marked where it stands as it is typed, and no more once it is mended', async () => {
  await type(changed(3, 'section: wolrd'));
  const [problem, ...others] = await problems();
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: 'section-unknown',
    severity: 1,
    range: { start: { line: 3, character: 9 }, end: { line: 3, character: 14 } },
  });
  expect(problem?.message).toContain('world');
  await type(text(head));
  expect(await problems()).toEqual([]);
});

test('front matter that is not yet YAML is a problem, not an end', async () => {
  await type(changed(3, 'section: ['));
  expect(await problems()).not.toEqual([]);
  await type(text(head));
  expect(await problems()).toEqual([]);
});

test('keys that are not there yet are proposed, and ids of sections and authors', async () => {
  await type(text(head.toSpliced(5, 0, '')));
  const keys = await proposed(5, 0);
  expect(keys).toContain('summary');
  expect(keys).toContain('kind');
  expect(keys).not.toContain('title');
  await type(changed(3, 'section: '));
  expect(await proposed(3, 9)).toContain('world');
  await type(changed(4, 'authors: ['));
  expect(await proposed(4, 10)).toContain('world-desk');
  await type(changed(3, 'kind: '));
  expect(await proposed(3, 6)).toContain('analysis');
});

test('nothing is proposed in the text itself', async () => {
  await type(text(head));
  expect(await proposed(8, 0)).toEqual([]);
});

test('a key explains itself', async () => {
  const hover = await editor.sendRequest(HoverRequest.type, {
    textDocument: { uri: article },
    position: { line: 1, character: 2 },
  });
  expect(JSON.stringify(hover?.contents)).toContain('headline');
});
