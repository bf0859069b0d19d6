/** Which version of a page is open: which server made it, and when by that server's count of changes. */
export type Version = { boot: string; made: number };

/** The version that stands in the address of a page's live module. */
export function versionOf(address: string): Version {
  const { searchParams } = new URL(address);
  return { boot: searchParams.get('boot') ?? '', made: Number(searchParams.get('made')) };
}
