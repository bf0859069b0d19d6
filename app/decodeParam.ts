/** A route parameter as it was meant: Next.js hands it over percent-encoded, and broken encodings are just text. */
export function decodeParam(param: string): string {
  try {
    return decodeURIComponent(param);
  } catch {
    return param;
  }
}
