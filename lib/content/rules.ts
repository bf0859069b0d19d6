import type { Diagnostic, Severity } from '../model/diagnostic.ts';

/** One rule of the check: how grave a breach is, and what it means; `published` when even an error keeps nothing out. */
export type Rule = { severity: Severity | 'either'; what: string; published?: true };

/**
 * Every rule of the check whose name is no key of the contract; a breach of those carries the name of the key
 * (`title`, `image-alt`) and is an error, or a warning in `site.yaml` and `front.yaml` only where they say so.
 */
export const rules = {
  'address-vanishes': {
    severity: 'warning',
    what: 'git knows a published article at an address where nothing stands now, without an alias that leads on',
  },
  'alias-duplicate': { severity: 'error', what: 'an old address is an alias of two articles', published: true },
  'alias-live': { severity: 'error', what: 'an alias is the address of a page that is there', published: true },
  'alias-loop': { severity: 'error', what: 'an alias is the address of its own article', published: true },
  'alt-missing': { severity: 'warning', what: 'a picture in the text that is not described in words' },
  'anchor-broken': { severity: 'warning', what: 'a link to an anchor that the text it leads to does not have' },
  'author-unknown': { severity: 'error', what: 'an id under `authors` or `postedBy` has no file in `authors/`' },
  'byline-missing': { severity: 'error', what: 'an article has neither `authors` nor `guest`' },
  'byline-poster': {
    severity: 'warning',
    what: 'an author who seems to have put the article in only: the text says so, or an outsider wrote it',
  },
  'byline-text': {
    severity: 'warning',
    what: 'the text begins or ends with "By …" and names somebody who is not in the byline',
  },
  'canonical-missing': { severity: 'error', what: 'syndicated matter without the address of its original' },
  'date-future': {
    severity: 'warning',
    what: 'a date more than a year ahead, or one ahead in a file that is more than thirty days old',
  },
  'directive-unknown': { severity: 'warning', what: 'a directive (`:::name`) that does not exist' },
  'disclosure-missing': {
    severity: 'error',
    what: 'sponsored, contributed or state-affiliated matter without a `disclosure`',
  },
  encoding: { severity: 'error', what: 'a file that is not UTF-8' },
  'expires-before-date': { severity: 'warning', what: 'an article that expires before it is published' },
  'file-kind': { severity: 'warning', what: 'something that is neither a file nor a folder' },
  'file-place': { severity: 'warning', what: 'a text in a folder that nothing reads' },
  'file-size': { severity: 'error', what: 'a file of more than two million characters' },
  'front-matter': { severity: 'error', what: 'front matter that is missing, empty, or not closed' },
  'front-matter-language': { severity: 'error', what: 'front matter in another language than YAML' },
  'heading-skip': { severity: 'warning', what: 'a heading that jumps over a level' },
  'image-large': { severity: 'warning', what: 'a picture of more than 10 MB or 100 million pixels' },
  'image-missing': {
    severity: 'either',
    what: 'a picture that is not there; an error in front matter',
    published: true,
  },
  'image-small': {
    severity: 'warning',
    what: 'a picture of fewer pixels than it is shown in: 1,200 across on top of an article, 320 in a text or portrait',
  },
  'image-unreadable': { severity: 'warning', what: 'a file named as a picture that holds none' },
  'image-remote': { severity: 'warning', what: 'a picture on another site' },
  'key-duplicate': { severity: 'error', what: 'a key that stands twice' },
  'key-unknown': { severity: 'either', what: 'a key that means nothing; a warning in `site.yaml` and `front.yaml`' },
  'language-unknown': { severity: 'error', what: "a file's name ends in a language that `site.yaml` does not list" },
  'link-broken': { severity: 'warning', what: 'a link to an address of this site that is not there' },
  'link-nowhere': { severity: 'warning', what: 'a symbolic link to a file that is not there' },
  'link-outside': { severity: 'warning', what: 'a symbolic link that leads out of the content folder' },
  'link-round': { severity: 'warning', what: 'a symbolic link to a folder around it' },
  'link-scheme': { severity: 'warning', what: 'a link that browsers cannot or may not follow' },
  'page-reserved': { severity: 'error', what: 'a standing page with an address of the portal' },
  'policy-unknown': { severity: 'warning', what: 'a policy in `site.yaml` names a page that is not there' },
  'raw-html': { severity: 'warning', what: 'HTML in the text, which is not published' },
  'related-unknown': { severity: 'error', what: 'a slug under `related` that is no article', published: true },
  'section-unknown': {
    severity: 'either',
    what: 'a section that `site.yaml` does not have; a warning in `front.yaml`',
  },
  shape: { severity: 'error', what: 'a file that is not a list of keys with values' },
  slug: { severity: 'error', what: "a file's name that cannot be an address" },
  'slug-duplicate': { severity: 'error', what: 'two files with one address' },
  'slug-nfc': { severity: 'warning', what: "a file's name in decomposed Unicode" },
  'slot-unknown': { severity: 'warning', what: 'a slot of `front.yaml` names an article that is not there' },
  unreadable: { severity: 'error', what: 'a file that cannot be read' },
  'updated-before-date': { severity: 'error', what: '`updated` is before `date`' },
  yaml: { severity: 'error', what: 'YAML that cannot be read' },
  'yaml-alias': { severity: 'error', what: 'anchors of YAML that multiply, or that are not there' },
  'yaml-comment': { severity: 'warning', what: 'words behind a # that YAML takes for a comment' },
  'yaml-depth': { severity: 'error', what: 'YAML that is nested too deeply' },
  'yaml-size': { severity: 'error', what: 'front matter of more than 96 KB' },
  // Bounds that keep the renderer from harm.
  'block-lines': { severity: 'error', what: 'too many lines without a blank line between them' },
  definitions: { severity: 'error', what: 'too many or too long link definitions' },
  directives: { severity: 'error', what: 'too many directives, or one that is too long' },
  footnotes: { severity: 'error', what: 'too many footnotes' },
  'link-text': { severity: 'warning', what: 'a link whose words say nothing, such as "click here", or that has none' },
  'list-items': { severity: 'error', what: 'too many entries of lists' },
  marks: { severity: 'error', what: 'too many marks (`*`, `_`, `[`, `<`, …) in a paragraph or in the text' },
  nesting: { severity: 'error', what: 'quotes, lists, directives or brackets that are nested too deeply' },
  quotes: { severity: 'error', what: 'too many quotations' },
  'table-cells': { severity: 'error', what: 'too many cells of tables' },
  'table-columns': { severity: 'error', what: 'a table with too many columns' },
  'text-lines': { severity: 'error', what: 'a text of more than 40,000 lines' },
  'text-size': { severity: 'error', what: 'a text of more than a megabyte' },
  underlines: { severity: 'error', what: 'too many lines of `===` or `---`' },
} satisfies Record<string, Rule>;

/**
 * Whether this problem keeps its file off the site, or an article as it was before; the index and the check ask nobody
 * else. What `site.yaml` makes of a rule changes how loudly it is told, never this.
 */
export function keepsOut({ severity, rule }: Pick<Diagnostic, 'severity' | 'rule'>): boolean {
  const known = ruleNamed(rule);
  return severity === 'error' && known?.severity !== 'warning' && !known?.published;
}

/** The rule of this name; `undefined` for one that carries the name of a key. */
export function ruleNamed(name: string): Rule | undefined {
  return Object.hasOwn(rules, name) ? byName.get(name) : undefined;
}

const byName = new Map<string, Rule>(Object.entries(rules));

/** What a breach of the rule `name` means, in one sentence without a full stop. */
export function ruleMeaning(name: string): string {
  const rule = ruleNamed(name);
  return rule?.what ?? `the value of ${name} is missing or is not what the content contract asks for`;
}
