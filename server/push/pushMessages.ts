import type { Push } from '../../lib/model/site.ts';
import type { Cursor } from '../../lib/push/pushStore.ts';

/** What the push thread is started with. `firstWait` in milliseconds. */
export type PushWorkerData = { dataDir: string; origin: string; push: Push; firstWait?: number };

/** What it is told: which slugs may have changed. */
export type PushRequest = { type: 'compare'; slugs: Cursor[] | 'all' } | { type: 'stop' };

/** What it tells. */
export type PushReport = { type: 'warning'; message: string } | { type: 'stopped' };
