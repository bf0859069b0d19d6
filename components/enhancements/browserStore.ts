const prefix = 'broadsheet:';

/** What this browser keeps under `key`, not yet checked; null when there is nothing or its storage is closed. */
export function readStored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps `value` in this browser alone. False when its storage is full or closed. */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
