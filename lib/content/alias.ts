/**
 * What is wrong with an old address that should redirect, in words, or `undefined`. It is a path on this site:
 * anything a browser could take for another host (`//`, a backslash, a scheme) is refused.
 */
export function aliasProblem(alias: string): string | undefined {
  if (/[\p{Cc}\u2028\u2029]/u.test(alias)) return 'holds a control character';
  if (alias.includes('\\')) return 'holds a backslash';
  if (/^[a-z][a-z0-9+.-]*:/i.test(alias)) return 'begins with a scheme';
  if (!alias.startsWith('/')) return 'does not begin with /';
  if (alias.includes('//')) return 'holds //';
  if (/[?#]/.test(alias)) return 'holds a query or a fragment, and only paths redirect';
  if (/\s/.test(alias)) return 'holds a space; write it as %20';
  if (alias === '/') return 'is the front page';
  if (alias.length > 2000) return 'is longer than 2,000 characters';
  const plain = decoded(alias);
  if (plain === undefined) return 'holds a % that encodes nothing';
  if (/[\\\p{Cc}]|\/\//u.test(plain)) return 'hides a character that an address cannot hold';
  if (plain.split('/').some((part) => part === '.' || part === '..')) return 'holds . or .. as a part';
  return undefined;
}

/** An alias in the one spelling by which it is compared and looked up: decoded, NFC, without a slash at its end. */
export function aliasKey(alias: string): string {
  const plain = (decoded(alias) ?? alias).normalize('NFC');
  return plain.length > 1 && plain.endsWith('/') ? plain.slice(0, -1) : plain;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
