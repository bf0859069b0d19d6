/** What the development server tells: the addresses of pages that are out of date since `seq`, or that all of them are. */
export type LiveEvent = { boot: string; seq: number; pages: string[]; everything?: boolean };
