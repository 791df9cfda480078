import { CircleX } from 'lucide-react';
import Page from './Page';
import Trouble from './Trouble';
import { t } from './words';

/** A page that stopped by a defect of ours, or of which a newer version was put in place meanwhile. */
export default function Broken() {
  return (
    <Page title={t('broken.title')} className="narrow">
      <Trouble title={t('broken.title')} why={t('broken.why')} icon={<CircleX className="icon" aria-hidden="true" />}>
        <button type="button" className="btn main" onClick={() => location.reload()}>
          {t('broken.again')}
        </button>
        <a className="btn" href="/">
          {t('nav.search')}
        </a>
      </Trouble>
    </Page>
  );
}
