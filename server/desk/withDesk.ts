import type { RequestListener } from 'node:http';
import { privateHeaders } from '../privatePages.ts';
import { sendText } from '../sendText.ts';
import type { DeskDoor } from './openDesk.ts';

/** Lets the desk answer what is its own, before anything that is public; what it does not have is nobody's. */
export function withDesk(
  desk: DeskDoor,
  answer: RequestListener,
  { headers, log }: { headers: Record<string, string>; log: (error: unknown, what: string) => void },
): RequestListener {
  return (request, response) => {
    if (!desk.isDesk(request.url ?? '/')) {
      answer(request, response);
      return;
    }
    desk.answer(request, response).then(
      (answered) => answered || answer(request, response),
      (error: unknown) => {
        log(error, '/desk');
        if (response.headersSent) response.destroy();
        else
          sendText(response, 500, 'The desk is not to be had at the moment. Please try again.\n', {
            ...headers,
            ...privateHeaders,
          });
      },
    );
  };
}
