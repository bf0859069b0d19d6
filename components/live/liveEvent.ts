/** What the development server tells, by its count of changes; another `boot` counts anew. */
export type LiveEvent = {
  boot: string;
  /** When each of these addresses was last found out of date. */
  stale: Record<string, number>;
  /** When the code was last changed. */
  code: number;
};
