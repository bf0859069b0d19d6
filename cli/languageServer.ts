/**
 * `npm run language-server`: checks and completes the edition's files in a text editor, over stdin and stdout
 * (https://microsoft.github.io/language-server-protocol/).
 */
import {
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { explainKey } from '../lib/textEditor/explainKey.ts';
import { type OpenEdition, openEdition } from '../lib/textEditor/openEdition.ts';
import { propose } from '../lib/textEditor/propose.ts';
import type { Written } from '../lib/textEditor/proposeValues.ts';
import { afterPause } from './languageServer/afterPause.ts';
import { completionOf } from './languageServer/completionOf.ts';
import { contentFolder, fileOf } from './languageServer/contentFolder.ts';
import { diagnosticsOf } from './languageServer/diagnosticsOf.ts';

/** Whoever types is left alone for so long, in milliseconds. */
const pause = 150;

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
let edition: OpenEdition = openEdition(contentFolder([], process.env));
let capabilities: InitializeParams['capabilities'] = {};

type Opened = { document: TextDocument; lines: string[]; written: Written };

function opened(uri: string): Opened | undefined {
  const document = documents.get(uri);
  const file = fileOf(uri);
  const written = file === undefined ? undefined : edition.written(file);
  return document && written && { document, written, lines: document.getText().split(/\r\n?|\n/) };
}

const check = afterPause(pause, (uri) => {
  const open = opened(uri);
  if (!open) return;
  const { document, written } = open;
  const diagnostics = diagnosticsOf(edition, written, document);
  void connection.sendDiagnostics({ uri, version: document.version, diagnostics });
});

function checkAll(): void {
  edition.saved();
  for (const uri of documents.keys()) check(uri);
}

connection.onInitialize(({ capabilities: client, workspaceFolders, rootUri }) => {
  capabilities = client;
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  edition = openEdition(contentFolder(folders, process.env));
  return {
    serverInfo: { name: 'broadsheet' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      completionProvider: { triggerCharacters: [' ', ':', '[', '{', ','] },
      hoverProvider: true,
    },
  };
});

connection.onInitialized(() => {
  if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const watchers = [{ globPattern: '**/*.{md,markdown,yaml,yml,avif,gif,jpg,jpeg,png,svg,webp}' }];
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
});

connection.onDidChangeWatchedFiles(checkAll);
documents.onDidSave(checkAll);
documents.onDidChangeContent(({ document }) => check(document.uri));
documents.onDidClose(({ document: { uri } }) => void connection.sendDiagnostics({ uri, diagnostics: [] }));

connection.onCompletion(({ textDocument, position }) => {
  const open = opened(textDocument.uri);
  if (!open) return null;
  const snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  return completionOf(propose(open.written, open.lines, position, edition.facts()), position, snippets);
});

connection.onHover(({ textDocument, position }) => {
  const open = opened(textDocument.uri);
  const value = open && explainKey(open.written.kind, open.lines, position);
  return value === undefined ? null : { contents: { kind: 'markdown', value } };
});

documents.listen(connection);
connection.listen();
