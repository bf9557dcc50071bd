/** A button of a record, or of the whole org. */
export interface Action {
  /** `Edit`; of a quick action `Invoice__c.Send`, of a global one `Note_It`. */
  readonly apiName: string;
  readonly label: string;
  readonly type: 'StandardButton' | 'QuickAction';
  /** `Create`, `Update`, `LightningWebComponent`; null of a standard button. */
  readonly subtype: string | null;
  readonly iconUrl: string | null;
}

/** A field of a quick action's form. */
export interface ActionField {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
}

/** All that it takes to run a quick action. */
export interface ActionDetails extends Action {
  /** What a form of it makes or changes. */
  readonly targetObject: string | null;
  readonly recordTypeId: string | null;
  readonly columns: number;
  /** In reading order, null for an empty place. */
  readonly fields: readonly (ActionField | null)[];
  /** What its fields start with, those that the form does not show among them. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly successMessage: string | null;
  /** `c:invoiceSender`. */
  readonly component: string | null;
  /** The component has no face: its `invoke()` is called. */
  readonly isHeadless: boolean;
}
