import { type Rule, rules } from './rules.ts';

const opening = `<!-- Made from lib/content/rules.ts by \`node cli/reference.ts\`. Change the rules, not this page. -->

# What the check looks for

\`npm run check\` names the rule of each problem. A value that is missing or wrong carries the name of its key
(\`title\`, \`image-alt\`, \`sources-url\`) and is an error; what each key may hold stands in
[front-matter.md](front-matter.md). All other rules are these. A file with an error is not published, or stays as it was
before; a warning keeps nothing from readers.

| rule | severity | what is wrong |
|---|---|---|
`;

/** The table of the check's rules, in Markdown. */
export function rulesPage(): string {
  const rows = Object.entries<Rule>(rules)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([name, { severity, what }]) =>
        `| \`${name}\` | ${severity === 'either' ? 'error or warning' : severity} | ${what.replaceAll('|', '\\|')} |\n`,
    );
  return opening + rows.join('');
}
