import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sortDiagnostics } from '../../lib/content/diagnostics.ts';
import { ruleMeaning } from '../../lib/content/rules.ts';
import type { Diagnostic } from '../../lib/model/diagnostic.ts';
import type { Report } from './reports.ts';

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarifReport(folder: string): Report {
  const results: object[] = [];
  const ruleIds: string[] = [];
  const indexOf = (rule: string): number => {
    const known = ruleIds.indexOf(rule);
    return known === -1 ? ruleIds.push(rule) - 1 : known;
  };
  return {
    file: (diagnostics) => {
      for (const diagnostic of sortDiagnostics(diagnostics))
        results.push(result(folder, diagnostic, indexOf(diagnostic.rule)));
      return '';
    },
    end: () => {
      const rules = ruleIds.map((id) => ({ id, shortDescription: { text: ruleMeaning(id) } }));
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'Broadsheet', rules } }, columnKind: 'utf16CodeUnits', results }],
      };
      return `${JSON.stringify(log, null, 2)}\n`;
    },
  };
}

function result(folder: string, { file, line, column, severity, rule, message, hint }: Diagnostic, ruleIndex: number) {
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: hint ? `${message}. Hint: ${hint}` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(`${folder}/${file}`),
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

function artifact(path: string): { uri: string; uriBaseId?: string } {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split(sep).join('/').split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
