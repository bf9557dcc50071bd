import { LightningElement, api } from 'lwc';
import { hostRouter } from '../../lightning/hostRouter/hostRouter.ts';
import { currentApp } from '../appSelection/appSelection.ts';
import { fetchPage, type PageModel } from '../pageModel/pageModel.ts';
import { tellTitle } from '../pageTitle/pageTitle.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

/** The home page of the app; an app without one opens on its first tab. */
export default class OneHomePage extends LightningElement {
  words = hostWords();
  @api appName = '';
  model: PageModel | undefined;
  error: unknown;

  override connectedCallback(): void {
    void this.load();
  }

  async load(): Promise<void> {
    try {
      const { page } = await fetchPage<{ page: PageModel | null }>('home', { app: this.appName });
      const first = currentApp()?.navItems.find(({ developerName }) => developerName !== 'standard-home');
      if (page) this.model = page;
      else if (first) hostRouter().navigate(first.pageReference, { replace: true });
      else throw new Error('You have no app with a tab that you may open.');
      tellTitle(this, this.words.home);
    } catch (error) {
      this.error = error;
    }
  }
}
