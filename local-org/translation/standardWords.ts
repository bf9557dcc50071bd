/** What the platform calls its own fields in other languages; what is not here stays English. */
const GERMAN: Readonly<Record<string, string>> = {
  CreatedById: 'Erstellt von',
  CreatedDate: 'Erstelldatum',
  Id: 'Datensatz-ID',
  LastModifiedById: 'Zuletzt geändert von',
  LastModifiedDate: 'Datum der letzten Änderung',
  LastReferencedDate: 'Datum der letzten Referenz',
  LastViewedDate: 'Datum der letzten Anzeige',
  OwnerId: 'Inhaber',
  RecordTypeId: 'Datensatztyp',
  SystemModstamp: 'Systemzeitstempel'
};

const STANDARD: Readonly<Record<string, Readonly<Record<string, string>>>> = { de: GERMAN };

/** The platform's own label of a standard field, by the field's name. */
export const standardWord = (language: string, field: string): string | undefined => STANDARD[language]?.[field];
