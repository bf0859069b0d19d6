const forbidden = /[\s\p{C}/\\?#%<>"`|{}^]/u;

/**
 * What is wrong with `slug` as a part of an address, in words, or `undefined`. Any script is welcome, in lower case and
 * without spaces, control or invisible characters and the characters that addresses keep for themselves.
 */
export function slugProblem(slug: string): string | undefined {
  if (slug === '') return 'is empty';
  if (/\s/.test(slug)) return 'has a space in it';
  // Joiners shape words in Persian, Urdu and Indic scripts, so they are letters here.
  if (forbidden.test(slug.replace(/[\u200c\u200d]/g, ''))) return 'has a character that an address cannot hold';
  if (slug !== slug.toLowerCase()) return 'is not in lower case';
  if (slug.startsWith('.') || slug.startsWith('-')) return `begins with "${slug[0]}"`;
  return undefined;
}

/** `name` made into a good slug, as a proposal. */
export function proposeSlug(name: string): string {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      // What belongs to a sign, such as the variant of an emoji, would be left over and invisible.
      .replace(/[\ufe00-\ufe0f]|(?<![\p{L}\p{M}\p{N}])[\p{M}\u200c\u200d]+/gu, '-')
      .replace(/[^\p{L}\p{M}\p{N}\u200c\u200d]+/gu, '-')
      .replace(/^-+|-+$/g, '')
  );
}
