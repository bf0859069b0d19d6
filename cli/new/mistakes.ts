import { Misuse } from '../misuse.ts';
import { type Asks, refuse } from './asks.ts';

/** The mistakes of one command line, so that whoever wrote it hears of all of them at once. */
export type Mistakes = {
  /** What `work` gives; `otherwise` when it complains, which is kept. */
  or<T>(work: () => T | Promise<T>, otherwise: T): Promise<T>;
  /** Asks for what is missing, until there is a mistake: then nobody should have to answer in vain. */
  ask: Asks;
  /** @throws Misuse with every mistake so far, one to a line. */
  tell(): void;
};

export function openMistakes(ask: Asks): Mistakes {
  const kept: Misuse[] = [];
  return {
    or: async (work, otherwise) => {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Misuse)) throw error;
        kept.push(error);
        return otherwise;
      }
    },
    ask: async (question) => (kept.length > 0 && ask !== refuse ? '' : ask(question)),
    tell: () => {
      if (kept.length === 0) return;
      const lines = new Set(kept.map(({ message }) => message));
      throw new Misuse([...lines].join('\n'), kept.some(({ exitCode }) => exitCode === 2) ? 2 : 1);
    },
  };
}
