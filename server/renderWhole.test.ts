import { expect, it } from 'vitest';
import { renderWhole } from './renderWhole.ts';

const answer = (body: string) => async () => ({ status: 200, type: 'text/html', body: Buffer.from(body) });
const render = async (quick: string) => (await renderWhole(answer(quick), answer('whole'))).body.toString();

it('asks for a page again when it came in pieces, be they empty', async () => {
  const piece = '<div hidden id="S:0"></div><script>$RC("B:0","S:0")</script>';
  expect(await render(`<p>a</p><!--$?--><template id="B:0"></template><!--/$-->${piece}`)).toBe('whole');
});

it('takes a page that came whole as it is', async () => {
  for (const page of ['<p>a</p>', '', '<template><li></li></template><p>&lt;template id="B:0"></p>'])
    expect(await render(page)).toBe(page);
});
