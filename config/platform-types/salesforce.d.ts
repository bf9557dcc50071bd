// Scoped modules that are the same in every org. Source: LWC Developer Guide, "@salesforce Modules".

declare module '@salesforce/apex' {
  /** Fetches again what an Apex wire has provisioned. */
  export function refreshApex(provisioned: unknown): Promise<void>;
  export function getSObjectValue(sobject: object, field: string | { fieldApiName: string }): unknown;
}

declare module '@salesforce/userPermission/*' {
  const isGranted: true | undefined;
  export default isGranted;
}

declare module '@salesforce/i18n/lang' {
  const lang: string;
  export default lang;
}
declare module '@salesforce/i18n/dir' {
  const dir: 'ltr' | 'rtl';
  export default dir;
}
declare module '@salesforce/i18n/locale' {
  const locale: string;
  export default locale;
}
declare module '@salesforce/i18n/currency' {
  const currency: string;
  export default currency;
}
declare module '@salesforce/i18n/timeZone' {
  const timeZone: string;
  export default timeZone;
}
declare module '@salesforce/i18n/firstDayOfWeek' {
  /** 1 is Sunday. */
  const firstDayOfWeek: number;
  export default firstDayOfWeek;
}
declare module '@salesforce/i18n/*' {
  const value: string;
  export default value;
}
