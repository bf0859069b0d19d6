import type { ServerResponse } from 'node:http';
import type { AlternateForm } from '../lib/alternates.ts';
import { interfaceFor } from '../lib/interface/interface.ts';
import { sendText } from './sendText.ts';

/**
 * Tells whoever asked for Markdown or JSON that there is nothing, or nothing any more, in that form.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export function sendProblem(
  response: ServerResponse,
  lang: string,
  status: 404 | 410,
  form: AlternateForm,
  headers: Record<string, string>,
): void {
  const { t } = interfaceFor(lang);
  const [title, detail] = [t(`status.${status}`), t(`status.${status}Text`)];
  const isJson = form === 'json';
  const text = isJson ? JSON.stringify({ type: 'about:blank', title, status, detail }) : `# ${title}\n\n${detail}\n`;
  sendText(response, status, text, {
    ...headers,
    'content-type': isJson ? 'application/problem+json' : 'text/markdown; charset=utf-8',
    'content-language': lang,
    'x-robots-tag': 'noindex',
    // The same address is an HTML page for browsers, and nothing in another form.
    vary: 'Accept',
    'access-control-allow-origin': '*',
  });
}
