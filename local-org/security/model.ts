/** Who is asking, and what they may do. */

export interface ObjectAccess {
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

/** Answers for one user, from profile plus assigned permission sets. `System Administrator` users may do everything. */
export interface Access {
  object(object: string): ObjectAccess;
  /** Required, system and master-detail fields are readable with their object; others need field permission. */
  canReadField(object: string, field: string): boolean;
  canEditField(object: string, field: string): boolean;
  /** Tabs, custom permissions, Apex classes and applications visible to the user. */
  tabVisible(tab: string): boolean;
  appVisible(app: string): boolean;
  customPermission(name: string): boolean;
  /** A permission of the platform's own, e.g. `ViewSetup`. */
  userPermission(name: string): boolean;
  classEnabled(apexClass: string): boolean;
}

/**
 * The user on whose behalf something runs. `mode: 'system'` skips object, field and sharing checks (Apex without USER_MODE,
 * roll-ups, the seeder); `'user'` is what every API uses.
 */
export interface Caller {
  /** 18-character User Id. */
  readonly userId: string;
  readonly mode: 'user' | 'system';
  readonly access: Access;
  /** IANA name and locale of the user, for date literals and display values. */
  readonly timeZone: string;
  readonly locale: string;
  readonly language: string;
}
