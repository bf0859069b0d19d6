import { type Rule, rules } from './rules.ts';

const opening = `<!-- Made from lib/content/rules.ts by \`node cli/reference.ts\`. Change the rules, not this page. -->

# What the check looks for

\`npm run check\` names the rule of each problem. A value that is missing or wrong carries the name of its key
(\`title\`, \`image-alt\`, \`sources-url\`) and is an error; what each key may hold stands in
[front-matter.md](front-matter.md). All other rules are these. A file with an error is not published, or stays as it was
before; with what is marked "error \\*" it is published without what is wrong. A warning keeps nothing from readers.

\`content/site.yaml\` can take a rule more or less gravely:

\`\`\`yaml
check:
  rules:
    link-broken: error
    raw-html: off
\`\`\`

This decides how a problem is told and whether the check ends with 1, never what is published. So what keeps a file off
the site is always an error, and to give it another level is one too.

| rule | severity | what is wrong |
|---|---|---|
`;

/** The table of the check's rules, in Markdown. */
export function rulesPage(): string {
  const rows = Object.entries<Rule>(rules)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, rule]) => `| \`${name}\` | ${severityInWords(rule)} | ${rule.what.replaceAll('|', '\\|')} |\n`);
  return opening + rows.join('');
}

function severityInWords({ severity, published }: Rule): string {
  const mark = published ? ' \\*' : '';
  return severity === 'either' ? `error${mark} or warning` : `${severity}${mark}`;
}
