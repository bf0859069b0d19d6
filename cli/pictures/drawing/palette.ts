export const ink = '#1d2327';
export const paper = '#f6f1e7';
export const bone = '#e9dfcb';

export interface Palette {
  /** Colour of the sheet on which everything else is printed. */
  ground: string;
  /** The section's own colour. */
  accent: string;
  /** The second colour, used sparingly. */
  tone: string;
}

export const palettes = {
  business: { ground: '#efe0c2', accent: '#bf4e2d', tone: '#dba24a' },
  world: { ground: '#d9e4de', accent: '#1e6070', tone: '#d9824f' },
  technology: { ground: '#dee1ea', accent: '#34488a', tone: '#e3a857' },
  science: { ground: '#e3e8d6', accent: '#3d6b52', tone: '#cf5a3c' },
  culture: { ground: '#f0dfd3', accent: '#8c2f3a', tone: '#cf9f5f' },
  opinion: { ground: '#f0d694', accent: '#a8452c', tone: '#8c7638' },
  explainers: { ground: '#e1e6e5', accent: '#43616f', tone: '#d08a4a' },
  sponsored: { ground: '#e4e0d6', accent: '#7c7464', tone: '#b9b09b' },
} satisfies Record<string, Palette>;
