/** The words of the interface, one flat file a language. To add a language, copy `en.json`, translate it, name it here. */
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** Every word and sentence of the interface by its name. */
export type Catalogue = typeof en;
export type MessageKey = keyof Catalogue;

/** Catalogues by language subtag. Messages follow the ICU MessageFormat syntax. */
export const catalogues: Readonly<Record<string, Catalogue>> = { en, ar, ru, zh, ur };

/** The catalogue of `lang` ("ar-EG" reads "ar"), or the English one when nobody has translated it yet. */
export function catalogueFor(lang: string): { catalogue: Catalogue; lang: string } {
  const subtag = lang.split('-')[0]?.toLowerCase() ?? 'en';
  const catalogue = catalogues[subtag];
  return catalogue ? { catalogue, lang } : { catalogue: en, lang: 'en' };
}
