import { createBlockCounter } from './blockCounter.ts';
import { createContainerCounter } from './containerCounter.ts';
import { limits } from './limits.ts';

/** One thing in a text that would take too long to render. Counted from 1, in the body. */
export type LimitProblem = { line: number; column: number; rule: string; message: string; hint?: string };

/** Notes that `count` of something is above `limit`; only the first time for each rule. */
export type Refuse = (line: number, rule: string, message: string, hint: string) => void;

/**
 * Finds what would keep the renderer busy for too long, in linear time, before a parser sees the text.
 * Empty for every text that may be rendered.
 */
export function checkLimits(body: string): LimitProblem[] {
  const problems = new Map<string, LimitProblem>();
  const refuse: Refuse = (line, rule, message, hint) => {
    if (!problems.has(rule)) problems.set(rule, { line, column: 1, rule, message, hint });
  };
  const split = 'split it into several articles';
  const bytes = Buffer.byteLength(body);
  if (bytes > limits.bytes) {
    refuse(
      1,
      'text-size',
      `The text has ${bytes} bytes; ${limits.bytes} are the most`,
      'split it into several articles',
    );
    return [...problems.values()];
  }
  const containers = createContainerCounter(refuse);
  const blocks = createBlockCounter(refuse);
  const code = createCodeTracker();
  let number = 0;
  for (const line of body.split(body.includes('\r') ? /\r\n|\r|\n/ : '\n')) {
    number += 1;
    if (code(line)) continue;
    const text = containers.read(line, number);
    blocks.read(line, text, number);
  }
  blocks.end();
  if (number > limits.lines) {
    refuse(limits.lines, 'text-lines', `The text has ${number} lines; ${limits.lines} are the most`, split);
  }
  return [...problems.values()];
}

/**
 * Tells which lines are inside a fenced code block, where marks cost nothing. Only where that is certain: a fence
 * without indentation is in no list or quote; an HTML block before it, or a directive's end in it, ends the certainty.
 */
function createCodeTracker(): (line: string) => boolean {
  let fence = '';
  let certain = true;
  let afterHtml = false;
  return (line) => {
    if (fence) {
      if (line.startsWith(':::')) {
        fence = '';
        return false;
      }
      if (line.startsWith(fence) && line.trim() === fence[0]?.repeat(line.trim().length)) fence = '';
      return true;
    }
    if (line.trim() === '') afterHtml = false;
    if (/^ {0,3}<(?:[!?]|script|pre|style|textarea)/i.test(line)) certain = false;
    else if (/^[ \t]*</.test(line)) afterHtml = true;
    const open = /^(`{3,}|~{3,})([^`]*)$/.exec(line)?.[1];
    if (!open || !certain || afterHtml) return false;
    fence = open;
    return true;
  };
}
