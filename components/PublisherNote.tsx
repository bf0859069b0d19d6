import type { Interface } from '../lib/interface/interface.ts';
import type { Frame } from '../lib/model/views.ts';

type Props = { ui: Interface; publisher: Frame['publisher'] };

export function PublisherNote({ ui, publisher }: Props) {
  const { legalName, owner, founded, funding, address, email } = publisher;
  if (!legalName && !owner && !founded && !funding && !address && !email) return null;
  return (
    <address>
      {legalName && <p>{ui.t('footer.publisher', { name: legalName })}</p>}
      {owner && owner !== legalName && <p>{ui.t('footer.owner', { name: owner })}</p>}
      {founded && <p>{ui.t('footer.founded', { date: founded })}</p>}
      {funding && <p>{ui.t('footer.funding', { text: funding })}</p>}
      {address && <p>{address}</p>}
      {email && (
        <p>
          <a href={`mailto:${email}`} dir="ltr">
            {email}
          </a>
        </p>
      )}
    </address>
  );
}
