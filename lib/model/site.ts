/** A word or sentence of the edition in each of its languages; a plain string in the file means every language. */
export type Localized = Readonly<Record<string, string>>;

/** `hue` in degrees of the OKLCH circle, 0 to 360. */
export type Section = { id: string; name: Localized; hue: number; description?: Localized };

export type PublisherPolicy =
  | 'about'
  | 'masthead'
  | 'ethics'
  | 'corrections'
  | 'publishingPrinciples'
  | 'ownership'
  | 'feedback'
  | 'diversity'
  | 'verification'
  | 'privacy'
  | 'contact';

export type Publisher = {
  legalName?: string;
  owner?: string;
  funding?: Localized;
  /** Year or ISO date of the founding. */
  founded?: string;
  email?: string;
  phone?: string;
  address?: string;
  /** Slugs of the standing pages that hold the policies. */
  policies: Partial<Record<PublisherPolicy, string>>;
};

/** `content/site.yaml`, with every default filled in. */
export type Site = {
  name: Localized;
  tagline: Localized;
  /** Language tags (BCP 47), the default one first; never empty. */
  languages: string[];
  /** IANA name, e.g. "Europe/Lisbon". */
  timeZone: string;
  /** In the order of the section bar. */
  sections: Section[];
  publisher: Publisher;
  /** Strip above the masthead, when an editor has set one. */
  breaking?: { text: Localized; url?: string };
  /** Sentence in every footer, e.g. that this is a sample edition. */
  notice?: Localized;
  feeds: { fullText: boolean; items: number };
  social: { label: string; url: string }[];
  push: Push;
  /** Address of the licence of the texts. */
  license?: string;
  /** How gravely the check takes what it finds, by the names of rules; absent when every rule keeps its own severity. */
  check?: { rules: Readonly<Record<string, 'off' | 'warning' | 'error' | undefined>> };
  /** Picture for icons, below the content folder. */
  logo?: string;
  /** Files that machines look for; each is there only when it is configured. */
  crawlers?: { ai: 'allow' | 'search' | 'deny' };
  security?: SecurityContact;
  trust?: TrustRelations;
  ads?: string[];
  humans?: string;
};

/** What `security.txt` says; `expires` as it was written. */
export type SecurityContact = {
  contact: string[];
  expires?: string;
  policy?: string;
  encryption?: string;
  acknowledgments?: string;
  hiring?: string;
};

/** What `trust.txt` says, in the words of that format. */
export type TrustRelations = {
  belongto?: string[];
  member?: string[];
  control?: string[];
  controlledby?: string;
  customer?: string[];
  vendor?: string[];
  disclosure?: string[];
  contact?: string[];
};

/** Who is told of changes; nobody unless configured. */
export type Push = { websub?: { hub: string }; indexnow?: { key: string; endpoint: string } };

/** `content/front.yaml`: slugs an editor pinned; whatever is empty fills itself. */
export type FrontSlots = {
  lead?: string;
  seconds: string[];
  /** Section id → slugs, first ones first. */
  sections: Record<string, string[]>;
};
