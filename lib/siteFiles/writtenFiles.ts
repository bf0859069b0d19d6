/** Files for machines that are written from `site.yaml`, by their addresses without the first slash. */
export const writtenFiles = ['openapi.json'] as const;

export type WrittenFile = (typeof writtenFiles)[number];

export function isWrittenFile(name: string): name is WrittenFile {
  return writtenFiles.some((each) => each === name);
}
