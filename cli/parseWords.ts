import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../lib/content/nearest.ts';
import { Misuse } from './misuse.ts';

/** What `parseArgs` of Node reads from a command line. @throws Misuse in our words, with `usage` after it. */
export function parseWords<const Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const names = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    throw new Misuse(`${slipIn(error.message, names)}\n\n${usage}`);
  }
}

/** Node goes on to explain what hardly anybody wants: an argument that begins with a hyphen. */
function slipIn(message: string, names: string[]): string {
  const [, unknown] = /^Unknown option '([^']+)'/.exec(message) ?? [];
  if (unknown === undefined) return message;
  const near = didYouMean(unknown, names);
  return `${unknown} is unknown${near ? `: ${near}` : ''}`;
}
