/**
 * The same bytes in memory of just their length. What zlib and Node's pool give back is often a piece of 64 KB, which
 * stays whole in memory as long as one byte of it is kept.
 */
export function ownMemory(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
