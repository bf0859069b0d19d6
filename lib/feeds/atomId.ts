import { createHash } from 'node:crypto';

/**
 * An article's permanent id as the IRI that Atom asks for: the same for ever, also when the site moves to another origin.
 * @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8
 */
export function atomId(id: string): string {
  const bytes = createHash('sha256').update(id).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
