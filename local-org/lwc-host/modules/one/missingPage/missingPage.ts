import { LightningElement } from 'lwc';
import { tellTitle } from '../pageTitle/pageTitle.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

/** For a URL of this org that is no page. */
export default class OneMissingPage extends LightningElement {
  words = hostWords();
  error = new Error("This page isn't available in Lightning Experience, or the link to it is not complete.");

  override connectedCallback(): void {
    tellTitle(this, this.words.pageNotFound);
  }
}
