import { parseArgs } from 'node:util';

export const parts = ['weight', 'load', 'growth', 'pull', 'live', 'build'] as const;
export type Part = (typeof parts)[number];
export type Options = { parts: Part[]; sizes: number[]; seconds: number; rounds: number; edits: number };

const usage = `npm run bench -- [--parts ${parts.join(',')}] [--sizes 1000,10000,100000]
                 [--seconds 5] [--rounds 3] [--edits 100]

  --parts    what to measure, all of it by default
  --sizes    articles of the editions that show how things grow
  --seconds  how long one round of a load lasts
  --rounds   how often each load, start, pull and build is measured
  --edits    how many edits are timed, with other readers and without
`;

const isPart = (name: string): name is Part => parts.some((part) => part === name);

/** What was asked for on the command line. @throws Error with the usage */
export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        parts: { type: 'string', default: parts.join(',') },
        sizes: { type: 'string', default: '1000,10000,100000' },
        seconds: { type: 'string', default: '5' },
        rounds: { type: 'string', default: '3' },
        edits: { type: 'string', default: '100' },
      },
    });
    const chosen = values.parts.split(',');
    const unknown = chosen.find((name) => !isPart(name));
    if (unknown !== undefined) throw new Error(`There is no part "${unknown}".`);
    return {
      parts: chosen.filter(isPart),
      sizes: values.sizes.split(',').map(wholeNumber),
      seconds: wholeNumber(values.seconds),
      rounds: wholeNumber(values.rounds),
      edits: wholeNumber(values.edits),
    };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" is no whole number from 1 on.`);
  return number;
}
