import { defaultSchema, type Schema } from 'hast-util-sanitize';

/** Every class that rendering writes; README.md says where each stands. */
const classNames = [
  ...['pull-quote', 'quote', 'fact-box', 'fact-box-title', 'note', 'note-label', 'table-scroll', 'code-scroll'],
  ...['live-entry', 'live-entry-title', 'live-entry-time', 'figure', 'caption', 'credit', 'picture-link'],
  ...['embed', 'embed-link', 'embed-title', 'embed-description', 'embed-host', 'external', 'visually-hidden'],
  ...['footnotes', 'footnotes-heading', 'footnote-reference', 'footnote-back'],
  ...['align-left', 'align-center', 'align-right', 'task-list-item', 'contains-task-list'],
];

const own = ['className', ...classNames] satisfies [string, ...string[]];

/**
 * What may reach a reader; passed to remark-html as `sanitize`. Ids are prefixed before this
 * (`clobberPrefix` would prefix the ids of footnotes twice), so that here they only must have the prefix.
 */
export const newsroomSchema: Schema = {
  ...defaultSchema,
  clobber: [],
  strip: ['script', 'style', 'iframe', 'object', 'embed', 'template', 'noscript'],
  protocols: {
    href: ['http', 'https', 'mailto', 'tel', 'sms', 'xmpp', 'irc', 'ircs'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
  },
  attributes: {
    '*': [['id', /user-content-/], 'lang', ['dir', 'ltr', 'rtl', 'auto'], own],
    a: ['href', 'title', 'ariaLabel', 'rel', ['role', 'doc-noteref', 'doc-backlink']],
    code: [['className', /^language-\S+$/]],
    div: [['role', 'region', 'group', 'note'], ['tabIndex', 0], 'ariaLabel'],
    section: [['role', 'doc-endnotes'], 'ariaLabel'],
    img: ['src', 'alt', 'title', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
    source: ['type', 'srcSet', 'sizes'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked', 'ariaLabel'],
    ol: ['start'],
    td: [['align', 'left', 'center', 'right']],
    th: [
      ['align', 'left', 'center', 'right'],
      ['scope', 'col'],
    ],
    time: ['dateTime'],
  },
  tagNames: [
    ...['a', 'aside', 'blockquote', 'br', 'code', 'del', 'div', 'em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4'],
    ...['h5', 'h6', 'hr', 'img', 'input', 'li', 'ol', 'p', 'picture', 'pre', 'section', 'source', 'span', 'strong'],
    ...['sup', 'table', 'tbody', 'td', 'th', 'thead', 'time', 'tr', 'ul'],
  ],
};
