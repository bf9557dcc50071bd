import { LightningElement, api } from 'lwc';
import type { PageReference } from '../../lightning/hostRouter/hostRouter.ts';
import type { App } from '../orgValues/orgValues.ts';
import { pageKey } from './pageKey.ts';

/** Draws what a page reference names. Another page is another element: nothing of the last one stays. */
export default class OnePage extends LightningElement {
  @api reference: PageReference | undefined;
  @api app: App | undefined;

  get appName(): string {
    return this.app?.developerName ?? '';
  }

  get pages(): object[] {
    return this.reference ? [shownPage(this.reference)] : [];
  }
}

function shownPage(reference: PageReference): object {
  const { type, attributes, state } = reference;
  const { objectApiName, recordId, apiName, componentName, relationshipApiName, pageName } = attributes as Record<
    string,
    string | undefined
  >;
  return {
    key: pageKey(reference),
    isHome: type === 'standard__namedPage' && pageName === 'home',
    isTab: type === 'standard__navItemPage',
    isObject: type === 'standard__objectPage',
    isRecord: type === 'standard__recordPage',
    isRelatedList: type === 'standard__recordRelationshipPage',
    isComponent: type === 'standard__component',
    apiName,
    componentName,
    listName: state['filterName'],
    objectApiName,
    recordId,
    relationship: relationshipApiName,
    state
  };
}
