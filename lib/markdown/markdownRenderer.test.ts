import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMarkdownRenderer, type MarkdownRenderer, type RendererSettings } from './markdownRenderer.ts';

vi.setConfig({ testTimeout: 60_000 });

const options = { lang: 'en', pictures: {} };
const workerUrl = new URL('./slowWorker.testing.ts', import.meta.url);
const opened: MarkdownRenderer[] = [];

function open(settings: RendererSettings): MarkdownRenderer {
  const renderer = createMarkdownRenderer(settings);
  opened.push(renderer);
  return renderer;
}
afterEach(() => Promise.all(opened.splice(0).map((renderer) => renderer.close())));

describe('the Markdown renderer', () => {
  it('renders texts and lines in a thread', async () => {
    const renderer = open({});
    expect(await renderer.render('# A', options)).toBe('<h2 id="user-content-a">A</h2>\n');
    expect(await renderer.renderInline('*A*', options)).toBe('<em>A</em>');
  });

  it('gives up a text that really keeps remark busy, and renders the next', async () => {
    const renderer = open({ timeoutMs: 2000 });
    const bomb = renderer.render('*a_ '.repeat(100_000), options);
    const next = renderer.render('fine', options);
    await expect(bomb).rejects.toThrow(/longer than 2000 ms/);
    expect(await next).toBe('<p>fine</p>\n');
  });

  it.each([
    ['slow', /longer than 1000 ms/],
    ['crash', /broke off: broken/],
    ['exit', /stopped/],
  ])('rejects %s alone; the texts before and behind it are rendered', async (body, reason) => {
    const renderer = open({ timeoutMs: 1000, workerUrl });
    const answers = await Promise.allSettled(
      ['a', body, 'b', 'c', body, 'd'].map((text) => renderer.render(text, options)),
    );
    const told = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : String(answer.reason)));
    expect([told[0], told[2], told[3], told[5]]).toEqual(['a', 'b', 'c', 'd']);
    expect(told[1]).toMatch(reason);
    expect(told[4]).toMatch(reason);
  });

  it('uses several threads when told to', async () => {
    const renderer = open({ threads: 2, timeoutMs: 5000, workerUrl });
    const slow = renderer.render('slow', options).catch(() => 'slow');
    expect(await Promise.race([slow, renderer.render('a', options)])).toBe('a');
  });

  it('renders the same text with the same options once, in each form', async () => {
    const renderer = open({ workerUrl });
    expect(await renderer.render('count', options)).toBe('1');
    expect(await renderer.render('count', { ...options })).toBe('1');
    expect(await renderer.render('count', { ...options, lang: 'ar' })).toBe('2');
    expect(await renderer.renderPortable('count', options)).toBe('3');
    expect(await renderer.renderInline('count', options)).toBe('4');
    expect(await renderer.renderInline('count', options)).toBe('4');
  });

  it('tells waiting texts when it is closed, and takes no further ones', async () => {
    const renderer = open({ workerUrl });
    const waiting = [renderer.render('slow', options), renderer.render('a', options)].map((text) =>
      expect(text).rejects.toThrow(/closed/),
    );
    await renderer.close();
    await Promise.all(waiting);
    await expect(renderer.render('a', options)).rejects.toThrow(/closed/);
  });
});
