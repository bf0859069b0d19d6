import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver/node';
import { today } from '../../lib/content/snippets.ts';
import type { Proposals } from '../../lib/textEditor/propose.ts';

const kinds = { key: CompletionItemKind.Property, value: CompletionItemKind.Value };

/** Proposals as the language server protocol tells them; `snippets` says whether the text editor can fill in places. */
export function completionOf(
  { from, proposals, complete }: Proposals,
  position: Position,
  snippets: boolean,
): CompletionList {
  const range = { start: { line: position.line, character: from }, end: position };
  const items = proposals.map(({ kind, label, detail, documentation, insert, snippet }): CompletionItem => {
    const filled = snippets && snippet !== undefined;
    const newText = filled ? snippet.replaceAll(today, new Date().toISOString().slice(0, 10)) : insert;
    return {
      label,
      kind: kinds[kind],
      detail,
      documentation: documentation === undefined ? undefined : { kind: 'markdown', value: documentation },
      textEdit: { range, newText },
      insertTextFormat: filled ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    };
  });
  return { isIncomplete: !complete, items };
}
