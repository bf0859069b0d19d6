import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../model/diagnostic.ts';
import { judge } from './judge.ts';
import { parseSite } from './parseSite.ts';
import { type Rule, rules } from './rules.ts';

const judged = (rule: string, severity: Diagnostic['severity'], level: string) => {
  const { site } = parseSite(`check: {rules: {${rule}: ${level}}}`);
  const problem: Diagnostic = { file: 'a.md', line: 1, column: 1, severity, rule, message: 'x' };
  return judge([problem], site).map((each) => each.severity);
};

describe.each(Object.entries<Rule>(rules))('%s', (rule, { severity, published }) => {
  const own = severity === 'either' ? 'error' : severity;
  const keeps = own === 'error' && !published;

  test(keeps ? 'is always an error' : 'is as grave as site.yaml says', () => {
    for (const level of ['warning', 'error'] as const)
      expect(judged(rule, own, level)).toEqual([keeps ? 'error' : level]);
    expect(judged(rule, own, 'off')).toEqual(keeps ? ['error'] : []);
  });

  test('can be named in site.yaml', () => {
    expect(parseSite(`check: {rules: {${rule}: error}}`).diagnostics).toEqual([]);
    const { diagnostics } = parseSite(`check: {rules: {${rule}: off}}`);
    const refused = severity === 'error' && !published;
    expect(diagnostics.map((each) => each.message)).toEqual(
      refused ? [`check.rules.${rule} "off" is always an error`] : [],
    );
  });
});

test('a warning where the same rule is otherwise an error can be switched off', () => {
  expect(judged('key-unknown', 'warning', 'off')).toEqual([]);
});

test('a rule that is not there, or a level that is none, is told, and the others count', () => {
  const { site, diagnostics } = parseSite(
    'check:\n  rules:\n    link-brokn: off\n    raw-html: of\n    heading-skip: off\n',
  );
  expect(
    diagnostics.map(({ line, column, rule, severity, hint }) => [`${line}:${column}`, severity, rule, hint]),
  ).toEqual([
    ['4:15', 'error', 'check-rules', 'did you mean "off"?'],
    ['3:5', 'warning', 'key-unknown', 'did you mean "link-broken"?'],
  ]);
  expect(site.check).toEqual({ rules: { 'heading-skip': 'off' } });
});

test('without settings everything stays as it is', () => {
  const problem: Diagnostic = { file: 'a.md', line: 1, column: 1, severity: 'warning', rule: 'raw-html', message: 'x' };
  expect(judge([problem], parseSite('').site)).toEqual([problem]);
});
