import { LightningElement } from 'lwc';
import { tellTitle } from '../pageTitle/pageTitle.ts';

/** For a URL of this org that is no page. */
export default class OneMissingPage extends LightningElement {
  error = new Error("This page isn't available in Lightning Experience, or the link to it is not complete.");

  override connectedCallback(): void {
    tellTitle(this, 'Page not found');
  }
}
