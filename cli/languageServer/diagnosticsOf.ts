import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readFrontMatter } from '../../lib/content/frontMatter.ts';
import type { OpenEdition } from '../../lib/textEditor/openEdition.ts';
import { problemEnd } from '../../lib/textEditor/problemEnd.ts';
import type { Written } from '../../lib/textEditor/proposeValues.ts';

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning };

/** Every problem of a text as the language server protocol tells it. */
export function diagnosticsOf(edition: OpenEdition, written: Written, document: TextDocument): Diagnostic[] {
  const text = document.getText();
  const lines = text.split(/\r\n?|\n/);
  const yamlLines = /\.ya?ml$/.test(written.path) ? lines.length : readFrontMatter(text).bodyLine;
  return edition.problems(written, text).map(({ line, column, severity, rule, message, hint }) => {
    const start = column - 1;
    const end = problemEnd(lines[line - 1] ?? '', start, line <= yamlLines);
    return {
      range: { start: { line: line - 1, character: start }, end: { line: line - 1, character: end } },
      severity: severities[severity],
      source: 'broadsheet',
      code: rule,
      message: hint ? `${message}: ${hint}` : message,
    };
  });
}
