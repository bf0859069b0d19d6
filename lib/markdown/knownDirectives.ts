import type { Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Directives of the newsroom by their form: `:::container`, `::leaf`, `:text[…]`. */
export const knownDirectives = {
  containerDirective: ['pull-quote', 'fact-box', 'note', 'figure', 'live', 'update', 'quote'],
  leafDirective: ['embed', 'figure'],
  textDirective: ['span'],
};

const colon = 58;

function letters(name: string): number[] {
  return [...name].map((letter) => letter.charCodeAt(0));
}

/** Matches `:name` before `[` or `{`, for one of the names. */
function nameAhead(names: string[]): Construct {
  const tokenize: Tokenizer = (effects, ok, nok) => {
    let left = names.map(letters);
    let at = 0;
    const name: State = (code) => {
      if (at > 0 && left.some((each) => each.length === at) && (code === 91 || code === 123)) {
        effects.exit('data');
        return ok(code);
      }
      left = left.filter((each) => each[at] === code);
      if (left.length === 0) return nok(code);
      at += 1;
      effects.consume(code);
      return name;
    };
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      return name;
    };
  };
  return { tokenize, partial: true };
}

/**
 * Lets text directives begin only where a known name stands, so that `10:30`, `a:b` and `note:[link](/x)` in prose
 * are never taken for one. Used after remark-directive, whose own text construct it guards.
 */
export function guardTextDirectives(this: Processor): undefined {
  const extensions: Extension[] = this.data().micromarkExtensions ?? [];
  const ahead = nameAhead(knownDirectives.textDirective);
  for (const extension of extensions) {
    const original = extension.text?.[colon];
    if (!original || Array.isArray(original)) continue;
    const tokenize: Tokenizer = function (effects, ok, nok) {
      return effects.check(ahead, original.tokenize.call(this, effects, ok, nok), nok);
    };
    extension.text = { ...extension.text, [colon]: { ...original, tokenize } };
  }
}
