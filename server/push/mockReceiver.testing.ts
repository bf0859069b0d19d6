import { createServer, type IncomingHttpHeaders } from 'node:http';

type Call = { body: string; headers: IncomingHttpHeaders; at: number };
type Answer = { status: number; headers?: Record<string, string>; delay?: number };

/** A hub or an IndexNow endpoint of a test: keeps what it was told, and answers as the test wants. */
export type MockReceiver = {
  address: string;
  calls: Call[];
  /** The answers to come, the last of them for good. */
  answers: Answer[];
  close(): Promise<void>;
};

export async function mockReceiver(...answers: Answer[]): Promise<MockReceiver> {
  const receiver = { calls: [] as Call[], answers };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      receiver.calls.push({ body, headers: request.headers, at: Date.now() });
      const { answers } = receiver;
      const { status, headers, delay = 0 } = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 204 };
      setTimeout(() => response.writeHead(status, headers).end(), delay);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return Object.assign(receiver, {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
