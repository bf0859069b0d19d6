import type { Settings } from '../lib/settings.ts';

export type StartFacts = {
  settings: Settings;
  articles: number;
  authors: number;
  problems: number;
  /** True while the files are still being looked at. */
  reading: boolean;
  milliseconds: number;
  /** Whether there is an editors' desk. */
  desk: boolean;
};

const count = (n: number, one: string) => `${n.toLocaleString('en')} ${n === 1 ? one : `${one}s`}`;

/** Where a person on this machine finds the portal. */
export function localAddress({ host, port }: Pick<Settings, 'host' | 'port'>): string {
  const everywhere = host === undefined || host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** What the terminal shows when the portal answers. */
export function startReport({
  settings,
  articles,
  authors,
  problems,
  reading,
  milliseconds,
  desk,
}: StartFacts): string {
  const lines = [
    '',
    `  Broadsheet is at ${localAddress(settings)}  (after ${(milliseconds / 1000).toFixed(1)} s)`,
    '',
    `  ${count(articles, 'article')}, ${count(authors, 'author')}, ${count(problems, 'problem')} in ${settings.contentDir}`,
  ];
  if (reading) lines.push('  Still reading files; articles appear as they are read.');
  if (problems > 0)
    lines.push('  `npm run check` says what is wrong and how to mend it. Every other article is served.');
  lines.push('', '  To add an article, put a Markdown file into articles/ there; it is live when you save it.');
  if (desk) lines.push(`  The editors' desk is at ${localAddress(settings)}/desk`);
  if (settings.siteUrlGiven) lines.push(`  Its pages call themselves ${settings.siteUrl} (SITE_URL).`);
  else lines.push('  Before the public reads it, set SITE_URL to the address it will have (https://…).');
  lines.push('  Stop with Ctrl+C.', '');
  return lines.join('\n');
}
