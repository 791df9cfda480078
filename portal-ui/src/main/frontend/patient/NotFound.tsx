import { SearchX } from 'lucide-react';
import Page from './Page';
import Trouble from './Trouble';
import { t } from './words';

/** Not there and not yours look the same. */
export default function NotFound() {
  return (
    <Page title={t('notFound.title')} className="narrow">
      <Trouble title={t('notFound.title')} why={t('notFound.why')} icon={<SearchX className="icon" aria-hidden="true" />}>
        <a className="btn main" href="/">
          {t('nav.search')}
        </a>
      </Trouble>
    </Page>
  );
}
