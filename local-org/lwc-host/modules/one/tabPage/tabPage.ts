import { LightningElement, api } from 'lwc';
import { fetchPage, type PageModel } from '../pageModel/pageModel.ts';
import { tellTitle } from '../pageTitle/pageTitle.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

interface TabContent {
  readonly label: string;
  readonly page?: PageModel;
  readonly component?: string;
  readonly url?: string;
  /** Why it cannot be shown: what it holds runs on the platform only. */
  readonly foreign?: string;
}

/** A custom tab: an app page, a component or a web page. */
export default class OneTabPage extends LightningElement {
  words = hostWords();
  @api tabName = '';
  @api pageState: Readonly<Record<string, string>> = {};
  model: PageModel | undefined;
  component: string | undefined;
  url: string | undefined;
  label = '';
  error: unknown;

  override connectedCallback(): void {
    void this.load();
  }

  async load(): Promise<void> {
    try {
      const { label, page, component, url, foreign } = await fetchPage<TabContent>(
        `tab/${encodeURIComponent(this.tabName)}`
      );
      this.label = label;
      this.model = page;
      this.component = component;
      this.url = url;
      if (foreign) this.error = new Error(foreign);
      tellTitle(this, label);
    } catch (error) {
      this.error = error;
      tellTitle(this, this.words.tabNotFound);
    }
  }
}
