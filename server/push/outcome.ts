import { readRetryAfter } from '../../lib/push/backOff.ts';

/** What became of telling: taken, to be told again (`after` milliseconds at the earliest), or refused for good. */
export type Outcome = { took: true } | { took: false; again: boolean; reason: string; after?: number };

/** An answer that takes longer counts as none, in milliseconds. */
const patience = 10_000;

/** Posts a body. No answer, a busy one (408, 425, 429) and a broken one (5xx) are worth another try; a refusal is not. */
export async function post(address: string, body: string, headers: Record<string, string>): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers,
      // An address that has moved belongs into site.yaml; following it could leave encryption behind.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    if (response.ok) return { took: true };
    const again = response.status >= 500 || [408, 425, 429].includes(response.status);
    const after = readRetryAfter(response.headers.get('retry-after'), Date.now());
    return { took: false, again, reason: `${address} answered ${response.status}`, after };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { took: false, again: true, reason: `${address} gave no answer (${reason})` };
  }
}
