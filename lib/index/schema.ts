/** Raise it when rows change their meaning without a change of the schema below. */
const formatVersion = 1;

/**
 * `articles.id` is made of the date and a hash (articleId.ts), so that descending ids are newest first everywhere:
 * in `entries`, which holds every list of every language, and in the full text.
 * `lists.count` counts the entries, scheduled and expired ones included. Drafts have no entries.
 * `leaving` holds the articles whose files are gone and whose rows still have to go: they are in no list any more, in no
 * count, sitemap and search, though their entries are there.
 * `articles.mark` is another one whenever anything of the article changes but its path (articleMark.ts).
 * `changes` holds when something was last seen to enter or leave a list, after the index was first filled.
 * `diagnostics.name` is the begin of the name of the file's own page, whatever languages the site has (ownName.ts).
 * `articles.shown` is 1 for the one file that a language and slug belong to.
 */
export const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
  path TEXT PRIMARY KEY, kind TEXT NOT NULL, size INTEGER NOT NULL, mtime REAL NOT NULL, ctime REAL NOT NULL,
  good INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX files_by_mtime ON files (mtime, kind) WHERE kind <> 'image';
CREATE TABLE articles (
  id INTEGER PRIMARY KEY, lang TEXT NOT NULL, slug TEXT NOT NULL, path TEXT NOT NULL UNIQUE, shown INTEGER NOT NULL,
  draft INTEGER NOT NULL, date INTEGER NOT NULL, updated INTEGER, expires INTEGER, indexable INTEGER NOT NULL,
  section TEXT NOT NULL, month TEXT NOT NULL, pictured INTEGER NOT NULL, standfirst INTEGER NOT NULL, mark TEXT NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX articles_by_slug ON articles (slug, lang, path);
CREATE INDEX articles_by_address ON articles (lang, slug, date, updated) WHERE shown = 1;
CREATE INDEX articles_by_date ON articles (date) WHERE shown = 1 AND draft = 0;
CREATE INDEX articles_in_sitemaps ON articles (date, lang, slug, updated, expires, shown, draft, indexable)
  WHERE shown = 1 AND draft = 0 AND indexable = 1;
CREATE INDEX articles_by_expiry ON articles (expires) WHERE shown = 1 AND draft = 0 AND expires IS NOT NULL;
CREATE INDEX articles_in_draft ON articles (date) WHERE shown = 1 AND draft = 1;
CREATE INDEX articles_unpictured ON articles (id, draft, expires) WHERE shown = 1 AND pictured = 0;
CREATE INDEX articles_without_standfirst ON articles (id, draft, expires) WHERE shown = 1 AND standfirst = 0;
CREATE TABLE bodies (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE lists (
  id INTEGER PRIMARY KEY, lang TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, count INTEGER NOT NULL,
  UNIQUE (lang, kind, key)
);
CREATE INDEX lists_by_count ON lists (lang, kind, count, key);
CREATE TABLE entries (
  list INTEGER NOT NULL, article INTEGER NOT NULL, draft INTEGER NOT NULL, date INTEGER NOT NULL, expires INTEGER,
  label TEXT, PRIMARY KEY (list, article)
) WITHOUT ROWID;
CREATE TABLE leaving (article INTEGER PRIMARY KEY);
CREATE INDEX entries_by_expiry ON entries (list, expires) WHERE expires IS NOT NULL;
CREATE TABLE mentions (author TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (author, path)) WITHOUT ROWID;
CREATE INDEX mentions_by_path ON mentions (path);
CREATE TABLE pins (slug TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (slug, path)) WITHOUT ROWID;
CREATE INDEX pins_by_path ON pins (path);
CREATE TABLE aliases (alias TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (alias, path)) WITHOUT ROWID;
CREATE INDEX aliases_by_path ON aliases (path);
CREATE TABLE authors (path TEXT PRIMARY KEY, id TEXT NOT NULL, lang TEXT NOT NULL, gone INTEGER NOT NULL, data TEXT NOT NULL);
CREATE INDEX authors_by_id ON authors (id, lang);
CREATE TABLE pages (path TEXT PRIMARY KEY, slug TEXT NOT NULL, lang TEXT NOT NULL, draft INTEGER NOT NULL, data TEXT NOT NULL);
CREATE INDEX pages_by_slug ON pages (slug, lang);
CREATE TABLE images (
  path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime REAL NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE focals (path TEXT PRIMARY KEY, image TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX focals_by_image ON focals (image, x, y);
CREATE TABLE changes (name TEXT PRIMARY KEY, moment INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE diagnostics (
  file TEXT NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL, severity TEXT NOT NULL, data TEXT NOT NULL
);
CREATE INDEX diagnostics_by_file ON diagnostics (file, source);
CREATE INDEX diagnostics_by_name ON diagnostics (name, file);
CREATE INDEX diagnostics_by_severity ON diagnostics (severity, file);
CREATE VIRTUAL TABLE search USING fts5 (
  headline, summary, names, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
`;

/** Name of the format that a file must carry to be used. */
export function schemaFormat(hash: (text: string) => string): string {
  return `${formatVersion}-${hash(schema)}`;
}
