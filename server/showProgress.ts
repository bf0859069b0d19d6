import type { OpenNewsroom } from '../lib/newsroom/openNewsroom.ts';

const every = 2_000;

/** Says on the terminal how far the first look at the content has come, and when it is over. */
export function showProgress(newsroom: OpenNewsroom, say: (line: string) => void): void {
  const begun = performance.now();
  const number = (n: number) => n.toLocaleString('en');
  const timer = setInterval(() => {
    const { done, total } = newsroom.progress();
    if (total > 0) say(`  Reading: ${number(done)} of ${number(total)} files (${Math.floor((100 * done) / total)} %)`);
  }, every);
  timer.unref();
  newsroom.ready.then(
    () => {
      clearInterval(timer);
      const { articles, authors, problems } = newsroom.counts();
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      say(
        `  Read everything after ${seconds} s: ${number(articles)} articles, ${number(authors)} authors, ${number(problems)} problems.`,
      );
    },
    () => clearInterval(timer),
  );
}
