/** Address of the one module with everything that needs script; the press puts it into the environment at start. */
export function enhancementsHref(): string | undefined {
  return process.env.ENHANCEMENTS_HREF;
}
