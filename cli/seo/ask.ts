import type { Answer } from '../../lib/audit/site/ledger.ts';

export type Reply = Answer & {
  /** Content type as it was sent. */
  type: string;
  /** What `X-Robots-Tag` says. */
  robots: string;
  /** The body in pieces of text; it must be read or let go. */
  text: AsyncIterable<string>;
  letGo: () => Promise<void>;
};

const patience = 60_000;
const nothing = (async function* () {})();

/** Asks for one address without following where it leads; a site that does not answer is a reply too, of status 0. */
export async function ask(url: string, method: 'GET' | 'HEAD' = 'GET'): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      // What is compressed for us alone would only cost the site time.
      headers: { 'accept-encoding': 'identity', 'user-agent': 'Broadsheet-Audit' },
    });
    const { status, headers, body } = response;
    const text = body?.pipeThrough(new TextDecoderStream());
    return {
      status,
      location: headers.get('location') ?? undefined,
      type: headers.get('content-type') ?? '',
      robots: headers.get('x-robots-tag') ?? '',
      text: text ?? nothing,
      letGo: async () => void (await text?.cancel()),
    };
  } catch (error) {
    const failure = reason(error);
    return { status: 0, failure, type: '', robots: '', text: nothing, letGo: async () => {} };
  }
}

/** The whole body of a reply. */
export async function wholeText({ text }: Reply): Promise<string> {
  let whole = '';
  for await (const piece of text) whole += piece;
  return whole;
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
