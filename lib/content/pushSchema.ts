import { z } from 'zod';

/** Addresses and the news of them travel encrypted; on this machine itself they need not. */
const secureAddress = z
  .string()
  .overwrite((value) => URL.parse(value.trim())?.href ?? value.trim())
  .superRefine((value, context) => {
    if (!isSecure(value))
      context.addIssue({ code: 'custom', message: 'is no https address', params: { predicate: true } });
  })
  .meta({ format: 'uri', hint: 'write the whole address, e.g. https://hub.example/' });

function isSecure(value: string): boolean {
  const address = URL.parse(value);
  if (address?.username !== '' || address.password !== '') return false;
  const { protocol, hostname } = address;
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}

const websub = z.strictObject({
  hub: secureAddress.meta({
    description: 'hub that the feeds name and that is told when they change',
    hint: 'write the whole address, e.g. https://pubsubhubbub.appspot.com/',
  }),
});

const indexnow = z.strictObject({
  key: z
    .string()
    .regex(/^[a-zA-Z0-9-]{8,128}$/, 'is no key: 8 to 128 letters, digits and dashes')
    .meta({
      description: 'any 8 to 128 letters, digits and dashes; the portal shows it at `/<key>.txt`',
      hint: 'make one with: openssl rand -hex 16',
    }),
  endpoint: secureAddress
    .default('https://api.indexnow.org/indexnow')
    .describe('where it is told; one search engine passes it on to the others'),
});

/**
 * Who is told of changes (https://www.w3.org/TR/websub/, https://www.indexnow.org/documentation); nobody by default.
 */
export const push = z.strictObject({
  websub: websub.optional().describe('`hub`: readers of feeds hear of new articles at once'),
  indexnow: indexnow.optional().describe('`key`, `endpoint`: search engines hear of every changed address'),
});
