/** The shape of objects and fields, standard and custom alike: what describe, SOQL, the save order and UI API all read. */

/** Field types as the Metadata API names them in `CustomField.type`, plus the types only standard fields have. */
export type FieldType =
  | 'Id'
  | 'AutoNumber'
  | 'Text'
  | 'TextArea'
  | 'LongTextArea'
  | 'Html'
  | 'EncryptedText'
  | 'Email'
  | 'Phone'
  | 'Url'
  | 'Checkbox'
  | 'Number'
  | 'Currency'
  | 'Percent'
  | 'Date'
  | 'DateTime'
  | 'Time'
  | 'Picklist'
  | 'MultiselectPicklist'
  | 'Lookup'
  | 'MasterDetail'
  | 'Summary'
  | 'Location'
  | 'Address'
  | 'Base64'
  | 'AnyType';

/** What a formula field yields; a formula field has `type` = its result type and `formula` set. */
export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
  readonly color?: string;
}

export interface RollUpSummary {
  readonly operation: 'count' | 'sum' | 'min' | 'max';
  /** Child object API name, e.g. `Invoice__c`. */
  readonly childObject: string;
  /** Master-detail field on the child. */
  readonly foreignKey: string;
  /** Summarised child field; absent for count. */
  readonly summarizedField?: string;
  /** What the summary holds: the type of the summarised field, Number for a count. The schema works it out. */
  readonly resultType?: FieldType;
  /** All must hold. Operators as in metadata: equals, notEqual, lessThan, greaterThan, lessOrEqual, greaterOrEqual, contains, notContain, startsWith, includes, excludes. */
  readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

export interface FieldSchema {
  /** API name with canonical case, e.g. `Amount__c`, `CreatedDate`. */
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly custom: boolean;
  readonly helpText?: string;
  readonly description?: string;
  /** Maximum characters for text types. */
  readonly length?: number;
  /** Digits in all, and after the point, as in metadata (precision 18, scale 2). */
  readonly precision?: number;
  readonly scale?: number;
  readonly required: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
  /** Default value formula source (checkbox: `true`/`false`). */
  readonly defaultValue?: string;
  /** Formula source where the field is a formula; its result is never stored. */
  readonly formula?: string;
  readonly formulaTreatBlanksAs?: 'BlankAsZero' | 'BlankAsBlank';
  readonly rollUp?: RollUpSummary;
  readonly picklist?: {
    readonly values: readonly PicklistValue[];
    /** Restricted picklists refuse other values. */
    readonly restricted: boolean;
    readonly controllingField?: string;
    /** controlling value -> allowed values */
    readonly dependentValues?: ReadonlyMap<string, readonly string[]>;
  };
  /** Lookup and MasterDetail (and Id-typed standard references such as OwnerId): target objects; more than one = polymorphic. */
  readonly referenceTo: readonly string[];
  /** Name to go up with in SOQL: `Customer__r`, `Owner`. */
  readonly relationshipName?: string;
  /** Name to come down with in SOQL, as queried: `Invoices__r`, `Contacts`. */
  readonly childRelationshipName?: string;
  /** What deleting the parent does to this row. */
  readonly deleteConstraint?: 'SetNull' | 'Restrict' | 'Cascade';
  readonly reparentable?: boolean;
  /** Master-detail: reading the master is enough to create, edit and delete details; otherwise it takes editing it. */
  readonly writeRequiresMasterRead?: boolean;
  /** AutoNumber display format, e.g. `S-{00000}`. */
  readonly displayFormat?: string;
  readonly trackHistory: boolean;
  /** Set by the platform only (CreatedById, SystemModstamp, formulas, roll-ups, auto-numbers ...). */
  readonly createable: boolean;
  readonly updateable: boolean;
  /** The field that names the record (`Name`, `CaseNumber`). */
  readonly nameField: boolean;
  /** For compound `Name` of person objects and address parts, e.g. `MailingAddress`. */
  readonly compoundFieldName?: string;
}

export interface RecordTypeSchema {
  /** 18-character Id. */
  readonly id: string;
  readonly developerName: string;
  readonly label: string;
  readonly active: boolean;
  readonly isMaster: boolean;
  readonly isDefault: boolean;
  /** Per picklist field, the values allowed. */
  readonly picklistValues: ReadonlyMap<string, readonly string[]>;
}

export interface ValidationRuleSchema {
  readonly name: string;
  readonly active: boolean;
  readonly errorConditionFormula: string;
  readonly errorMessage: string;
  /** Where the message shows; absent = top of page. */
  readonly errorDisplayField?: string;
}

export interface ChildRelationship {
  readonly childObject: string;
  readonly field: string;
  readonly relationshipName?: string;
  readonly cascadeDelete: boolean;
  readonly restrictedDelete: boolean;
}

export interface ObjectSchema {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly custom: boolean;
  readonly description?: string;
  /** Three-character key prefix of its ids; the same object keeps its prefix for the life of the org. */
  readonly keyPrefix: string;
  /** Canonical name -> field, in definition order: Id, name field, system fields, then custom fields by name. */
  readonly fields: ReadonlyMap<string, FieldSchema>;
  readonly nameField: string;
  readonly recordTypes: readonly RecordTypeSchema[];
  readonly validationRules: readonly ValidationRuleSchema[];
  readonly childRelationships: readonly ChildRelationship[];
  readonly sharingModel: 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';
  readonly enableHistory: boolean;
  /** Custom metadata types, custom settings, platform events, big and external objects are objects of a kind of their own. */
  readonly kind:
    | 'standard'
    | 'custom'
    | 'customMetadata'
    | 'customSetting'
    | 'history'
    | 'share'
    | 'event'
    | 'bigObject'
    | 'external';
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly queryable: boolean;
  /** Detail side of a master-detail has no owner of its own. */
  readonly hasOwner: boolean;
}

/** All objects of an org. Look-ups ignore case and answer with the canonical definition. */
export interface Schema {
  /** Equals the registry version that it was built from. */
  readonly version: number;
  object(name: string): ObjectSchema | undefined;
  field(object: string, field: string): FieldSchema | undefined;
  /** The object whose ids start with this 3-character prefix. */
  objectOfId(id: string): ObjectSchema | undefined;
  objects(): Iterable<ObjectSchema>;
}
