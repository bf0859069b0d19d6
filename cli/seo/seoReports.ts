import type { Finding } from '../../lib/audit/finding.ts';
import type { Audit } from './crawl.ts';

const count = (n: number, word: string): string => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`;
export const isAdvice = ({ rule }: Finding): boolean => rule === 'advice';

/** For people: under each page what falls short; advice, which is often the same for many pages, once. */
export function prettyAudit({ findings, pages, addresses, spared }: Audit): string {
  const lines: string[] = [];
  let page: string | undefined;
  const short = findings.filter((finding) => !isAdvice(finding));
  for (const { page: at, rule, message } of short) {
    if (at !== page) lines.push(...(page === undefined ? [] : ['']), at);
    page = at;
    lines.push(`  ${rule.padEnd(13)} ${message}`);
  }
  const advice = Map.groupBy(findings.filter(isAdvice), ({ message }) => message);
  if (advice.size > 0) lines.push('', 'Recommended');
  for (const [message, all] of advice) lines.push(`  ${message} (${count(all.length, 'page')}, e.g. ${all[0]?.page})`);
  const rest = spared > 0 ? `, ${spared.toLocaleString('en')} like them not (--sample)` : '';
  const where = new Set(short.map(({ page }) => page)).size;
  const end = short.length > 0 ? `${count(short.length, 'finding')} on ${count(where, 'page')}` : 'Nothing falls short';
  lines.push(
    '',
    `${end}; ${count(pages, 'page')} and ${(addresses - pages).toLocaleString('en')} other addresses read${rest}`,
  );
  return `${lines.join('\n').trimStart()}\n`;
}

/** For tools: one JSON object with `pages`, `addresses`, `spared`, `findings` and `advice`. */
export function jsonAudit({ findings, pages, addresses, spared }: Audit): string {
  const told = {
    pages,
    addresses,
    spared,
    findings: findings.filter((finding) => !isAdvice(finding)),
    advice: findings.filter(isAdvice),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
