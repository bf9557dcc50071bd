import { LightningElement, api } from 'lwc';
import { values, type App } from '../orgValues/orgValues.ts';

/** Name of the org, search, and who is looking at it. */
export default class OneGlobalHeader extends LightningElement {
  @api app: App | undefined;
  orgName = values.org.name;
}
