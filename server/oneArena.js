/**
 * Begins again in the same process, with the same id, with one arena of glibc's allocator for all threads instead of
 * one for nearly each (docs/decisions/0019). Does nothing where there is no glibc, or where `MALLOC_ARENA_MAX` is set already.
 * See mallopt(3) and `process.execve`.
 */
export function restartWithOneArena() {
  const { platform, env, execPath, execArgv, argv } = process;
  // A child of Node's talks to its parent through a pipe that would be lost; it has the variable from there.
  if (platform !== 'linux' || env.MALLOC_ARENA_MAX !== undefined || env.NODE_CHANNEL_FD !== undefined) return;
  process.execve?.(execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...env, MALLOC_ARENA_MAX: '1' });
}
