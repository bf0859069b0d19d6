/** `npm run seo`: reads the running site as a search engine does. Exits 1 when something falls short, 2 on misuse. */
import { terminalProgress } from './check/progress.ts';
import { write } from './check/write.ts';
import { Misuse } from './misuse.ts';
import { crawl } from './seo/crawl.ts';
import { startOwnPortal } from './seo/ownPortal.ts';
import { readSeoOptions, usage } from './seo/seoOptions.ts';
import { isAdvice, jsonAudit, prettyAudit } from './seo/seoReports.ts';

try {
  const { help, url, format, concurrency, limit, sample } = readSeoOptions(process.argv.slice(2));
  if (help) write(1, `${usage}\n`);
  else {
    const own = url === undefined ? await startOwnPortal(process.env) : undefined;
    const progress = terminalProgress('addresses');
    const audit = await crawl({
      base: url ?? own?.url ?? '',
      concurrency,
      limit,
      sample,
      progress: progress.tell,
    }).finally(() => own?.stop());
    progress.clear();
    write(1, format === 'json' ? jsonAudit(audit) : prettyAudit(audit));
    if (!audit.findings.every(isAdvice)) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  write(2, `${error.message}\n`);
  process.exitCode = error.exitCode;
}
