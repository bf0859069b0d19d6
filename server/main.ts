import { restartWithFewArenas } from './fewArenas.ts';

restartWithFewArenas();
await import('./run.ts');
