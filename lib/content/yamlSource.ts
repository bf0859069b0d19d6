import { type Document, isScalar, parseDocument } from 'yaml';
import { explainThrown, explainYaml, type YamlFlaw } from './explainYaml.ts';
import { lostWords } from './lostWords.ts';
import { plainYaml } from './plainYaml.ts';
import type { DataPath, Position, Problem } from './problem.ts';
import { nodeAt, offsetOf, positionIn } from './yamlPositions.ts';

/**
 * The most YAML that is read, in UTF-16 code units: enough for an article with 600 sources, and low because the parser
 * takes quadratic time on some hostile ones (a second at this length).
 */
export const maxYamlLength = 98_304;
const maxAliasCount = 50;
const maxReported = 3;

/** YAML as it was read: its data as plain values, and where each value stands in the file. */
export type YamlSource = {
  /** `undefined` when the YAML is broken or empty. */
  data: unknown;
  problems: Problem[];
  /** Position of the value at `path`; where there is none, of its key or of the map or list around it. */
  locate(path: DataPath, what?: 'value' | 'key'): Position;
  /** A plain scalar exactly as it is written, e.g. `0042`. */
  writtenAt(path: DataPath): string | undefined;
};

/**
 * Reads YAML 1.2 with the core schema: dates stay strings, keys are unique strings, and anchors cannot multiply
 * without bound. `firstLine` is the number of the file's line in which `text` begins. Never throws.
 */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const data = text.length > maxYamlLength ? undefined : plainYaml(text);
  if (!data) return parseYaml(text, firstLine);
  let parsed: YamlSource | undefined;
  const source = (): YamlSource => {
    parsed ??= parseYaml(text, firstLine);
    return parsed;
  };
  // Few ask where something stands, so that few wait for the parser.
  return {
    data,
    problems: [],
    locate: (path, what) => source().locate(path, what),
    writtenAt: (path) => source().writtenAt(path),
  };
}

/** `readYaml` by the parser alone. */
export function parseYaml(text: string, firstLine = 1): YamlSource {
  const at = (offset: number): Position => positionIn(text, offset, firstLine);
  const problem = ({ offset, ...flaw }: YamlFlaw): Problem => ({ ...at(offset), severity: 'error', ...flaw });
  const broken = (flaw: YamlFlaw): YamlSource => ({
    data: undefined,
    problems: [problem(flaw)],
    locate: () => at(0),
    writtenAt: () => undefined,
  });
  if (text.length > maxYamlLength) return broken(tooLong);
  let document: Document.Parsed | undefined;
  try {
    const parsed = parseDocument(text, { prettyErrors: false, stringKeys: true, resolveKnownTags: false });
    document = parsed;
    const faults = [...parsed.errors, ...parsed.warnings];
    // Of several faults in one place the first is the cause.
    const flaws = [
      ...new Map(
        faults
          .map((fault) => explainYaml(fault, text))
          .reverse()
          .map((flaw) => [flaw.offset, flaw]),
      ).values(),
    ].reverse();
    const readable = faults.every((fault) => fault.code === 'DUPLICATE_KEY');
    return {
      data: readable ? (parsed.toJS({ maxAliasCount }) ?? undefined) : undefined,
      problems: [
        ...flaws.slice(0, maxReported).map(problem),
        ...lostWords(parsed, text).map((flaw): Problem => ({ ...problem(flaw), severity: 'warning' })),
      ],
      locate: (path, what = 'value') => at(offsetOf(parsed, path, what)),
      writtenAt: (path) => {
        const node = nodeAt(parsed, path);
        return isScalar(node) ? node.source : undefined;
      },
    };
  } catch (error) {
    return broken(explainThrown(error, document));
  }
}

const tooLong: YamlFlaw = {
  offset: 0,
  rule: 'yaml-size',
  message: `More than ${maxYamlLength / 1024} KB of YAML`,
  hint: 'long matter belongs in the text',
};
