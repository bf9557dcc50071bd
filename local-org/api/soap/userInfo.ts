import { DateTime } from 'luxon';
import type { Org } from '../../org.ts';
import type { UserDetails } from '../login/users.ts';
import type { SoapValue } from './envelope.ts';

/** `GetUserInfoResult` of the partner API. */
export function soapUserInfo(user: UserDetails, org: Org): SoapValue {
  const details = org.store.get('SELECT * FROM "Organization"') ?? {};
  const currency = String(details['DefaultCurrencyIsoCode'] ?? 'USD');
  return {
    accessibilityMode: false,
    currencySymbol: currencySymbol(currency, user.locale),
    orgAttachmentFileSizeLimit: 26_214_400,
    orgDefaultCurrencyIsoCode: currency,
    orgDisallowHtmlAttachments: false,
    orgHasPersonAccounts: false,
    organizationId: org.id,
    organizationMultiCurrency: false,
    organizationName: org.name,
    profileId: user.profileId,
    roleId: user.roleId || null,
    sessionSecondsValid: 12 * 60 * 60,
    userDefaultCurrencyIsoCode: null,
    userEmail: user.email,
    userFullName: user.name,
    userId: user.id,
    userLanguage: user.language,
    userLocale: user.locale,
    userName: user.username,
    userTimeZone: DateTime.local({ zone: user.timeZone }).zoneName ?? 'UTC',
    userType: 'Standard',
    userUiSkin: 'Theme3'
  };
}

function currencySymbol(currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale.replaceAll('_', '-'), { style: 'currency', currency });
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}
