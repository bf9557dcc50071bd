import { LightningElement } from 'lwc';
import { values } from '../orgValues/orgValues.ts';

/** Name of the org, and who is looking at it. */
export default class OneGlobalHeader extends LightningElement {
  orgName = values.org.name;
}
