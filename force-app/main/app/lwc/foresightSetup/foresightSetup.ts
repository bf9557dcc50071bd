import { LightningElement } from 'lwc';
import look from '@salesforce/apex/SetupController.look';
import type { AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { BY_HAND, checksOf, type Check, type Setup } from './checks';
import { labels } from './labels';

interface Role {
  readonly id: string;
  readonly label: string;
  readonly people: number;
  readonly url: string;
  readonly assignText: string;
}

/** What an administrator has to do before others can work: what can be read from the org is checked, the rest is named with its place in Setup. */
export default class ForesightSetup extends LightningElement {
  labels = labels;
  byHand = BY_HAND;
  setup: Setup | undefined;
  readError: AnyError;

  override connectedCallback(): void {
    this.read();
  }

  private read(): void {
    this.readError = undefined;
    look()
      .then((setup: Setup) => {
        this.setup = setup;
      })
      .catch((error: AnyError) => {
        this.readError = error;
      });
  }

  get checks(): (Check & { icon: string; variant: string; iconText: string })[] {
    return checksOf(this.setup!).map((check) => ({
      ...check,
      icon: check.isMet ? 'utility:success' : 'utility:warning',
      variant: check.isMet ? 'success' : 'warning',
      iconText: check.isMet ? labels.fine : labels.missing
    }));
  }
  get roles(): Role[] {
    return this.setup!.roles.map((role) => ({
      ...role,
      url: `/lightning/setup/PermSets/page?address=%2F${role.id}`,
      assignText: fillLabel(labels.assignTo, role.label)
    }));
  }

  handleRefresh(): void {
    this.read();
  }
}
