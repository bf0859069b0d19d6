/** Next.js keeps nothing: finished pages live once, in the press (docs/decisions/0001). */
export default class NextCacheHandler {
  async get() {
    return null;
  }
  async set() {}
  async revalidateTag() {}
  resetRequestCache() {}
}
