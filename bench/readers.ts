/**
 * Readers of an edition, so many a second: `node bench/readers.ts URL RATE ARTICLES`. They begin, and say so in a line,
 * when every page of theirs has been made. Prints what they saw when it is told to stop.
 */
import { Agent, get } from 'node:http';
import { seededRandom } from './random.ts';

const [url = '', rate = '0', articles = '0'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const random = seededRandom(7);
/** What most people read: the front, the sections, and two hundred articles. */
const popular = ['/', '/archive', ...['business', 'world', 'science', 'culture'].map((id) => `/sections/${id}`)];
const readArticles = Math.min(200, Number(articles));
const pages = [...popular, ...Array.from({ length: readArticles }, (_, n) => `/articles/story-${n + 1}`)];
const tick = 10;

const seen = { requests: 0, errors: 0 };
function ask(): void {
  const path = pages[Math.floor(random() * pages.length)] ?? '/';
  seen.requests++;
  get(url + path, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
    // An article that a pull takes away is rightly missing.
    if ((response.statusCode ?? 500) >= 500) seen.errors++;
    response.resume();
  }).on('error', () => {
    seen.errors++;
  });
}

for (const path of pages) await (await fetch(url + path)).arrayBuffer();
console.log('begun');
const begun = performance.now();
let sent = 0;
setInterval(() => {
  for (const due = (Number(rate) * (performance.now() - begun)) / 1000; sent < due; sent++) ask();
}, tick);
process.once('SIGTERM', () => {
  console.log(JSON.stringify({ ...seen, seconds: (performance.now() - begun) / 1000 }));
  process.exit(0);
});
