import { current } from '../../runtime/transaction.ts';
import { Id } from '../../runtime/values/id.ts';
import { TimeZone } from '../dates/timeZoneClass.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';

function userText(field: string): () => string | null {
  return () => {
    const { environment, caller } = current();
    const row = environment.store.get(`SELECT "${field}" AS value FROM "User" WHERE "Id" = ?`, [caller.userId]);
    const value = row?.['value'] ?? null;
    return value === null ? null : String(value);
  };
}

const organization = (field: string) => (): string | null => {
  const value = current().environment.store.get(`SELECT "${field}" AS value FROM "Organization"`)?.['value'] ?? null;
  return value === null ? null : String(value);
};

const idOf =
  (read: () => string | null): LibraryCode =>
  () => {
    const text = read();
    return text === null ? null : new Id(text);
  };

/** `Session.getUserSessionId()`: there is none to give away. */
const noSession = (): null => null;

export const userInfoClass: LibraryClass = {
  declaration: 'class System.UserInfo',
  members: {
    'static Id getUserId()': () => new Id(current().caller.userId),
    'static String getUserName()': userText('Username'),
    'static String getName()': userText('Name'),
    'static String getFirstName()': userText('FirstName'),
    'static String getLastName()': userText('LastName'),
    'static String getUserEmail()': userText('Email'),
    'static String getUserType()': userText('UserType'),
    'static Id getProfileId()': idOf(userText('ProfileId')),
    'static Id getUserRoleId()': idOf(userText('UserRoleId')),
    'static Id getOrganizationId()': () => new Id(current().environment.organizationId),
    'static String getOrganizationName()': organization('Name'),
    'static String getLanguage()': () => current().caller.language,
    'static String getLocale()': () => current().caller.locale,
    'static TimeZone getTimeZone()': () => new TimeZone(current().caller.timeZone),
    'static String getDefaultCurrency()': () => 'USD',
    'static Boolean isMultiCurrencyOrganization()': () => false,
    'static Boolean isCurrentUserLicensed(String namespace)': () => true,
    'static String getSessionId()': noSession,
    'static String getUiTheme()': () => 'Theme4d',
    'static String getUiThemeDisplayed()': () => 'Theme4d'
  }
};
