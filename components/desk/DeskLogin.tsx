import { loginHref } from '../../lib/editors/deskAddresses.ts';
import type { LoginAnswer } from '../../lib/editors/editorsRoutes.ts';
import type { Interface } from '../../lib/interface/interface.ts';
import type { Frame } from '../../lib/model/views.ts';
import styles from './DeskLogin.module.css';

type Props = { ui: Interface; frame: Frame; said: LoginAnswer };

/** The door of the editors' desk. */
export function DeskLogin({ ui, frame, said }: Props) {
  return (
    <main className={styles.door}>
      <p className={styles.paper}>
        <a href={frame.homeHref}>{frame.siteName}</a>
      </p>
      <h1>{ui.t('desk')}</h1>
      <p>{ui.t('desk.login')}</p>
      {said !== 'ask' && (
        <p className={styles.refusal} role="alert" id="refusal">
          {ui.t(`desk.login.${said}`)}
        </p>
      )}
      <form method="post" action={loginHref}>
        <label htmlFor="token">{ui.t('desk.login.token')}</label>
        <div className={styles.row}>
          <input
            id="token"
            name="token"
            type="password"
            dir="ltr"
            required
            maxLength={1000}
            autoComplete="current-password"
            aria-invalid={said === 'wrong' ? true : undefined}
            aria-describedby={said === 'ask' ? undefined : 'refusal'}
          />
          <button type="submit">{ui.t('desk.login.open')}</button>
        </div>
      </form>
    </main>
  );
}
