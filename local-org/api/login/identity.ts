import { DateTime } from 'luxon';
import type { Org } from '../../org.ts';
import { wireTime } from '../rest/wire.ts';
import type { UserDetails } from './users.ts';

/** The identity URL of a user: what OAuth answers call `id`. */
export const identityUrl = (origin: string, org: Org, userId: string): string => `${origin}/id/${org.id}/${userId}`;

/** GET `/id/<org>/<user>`. Source: "Identity URLs" in Salesforce Help. */
export function identity(user: UserDetails, org: Org, origin: string): Record<string, unknown> {
  return {
    id: identityUrl(origin, org, user.id),
    asserted_user: true,
    user_id: user.id,
    organization_id: org.id,
    username: user.username,
    nick_name: user.nickname,
    display_name: user.name,
    email: user.email,
    email_verified: true,
    first_name: user.firstName,
    last_name: user.lastName,
    timezone: user.timeZone,
    photos: {},
    addr_street: null,
    addr_city: null,
    addr_state: null,
    addr_country: null,
    addr_zip: null,
    mobile_phone: null,
    mobile_phone_verified: false,
    is_lightning_login_user: false,
    status: { created_date: null, body: null },
    urls: urls(user, org, origin),
    active: user.isActive,
    user_type: user.userType,
    language: user.language,
    locale: user.locale,
    utcOffset: utcOffset(user),
    last_modified_date: wireTime(user.lastModified),
    is_app_installed: true
  };
}

/** GET `/services/oauth2/userinfo`: the same person in OpenID Connect's words. */
export function userInfo(user: UserDetails, org: Org, origin: string): Record<string, unknown> {
  return {
    sub: identityUrl(origin, org, user.id),
    user_id: user.id,
    organization_id: org.id,
    preferred_username: user.username,
    nickname: user.nickname,
    name: user.name,
    email: user.email,
    email_verified: true,
    given_name: user.firstName,
    family_name: user.lastName,
    zoneinfo: user.timeZone,
    profile: `${origin}/${user.id}`,
    address: {},
    urls: urls(user, org, origin),
    active: user.isActive,
    user_type: user.userType,
    language: user.language,
    locale: user.locale,
    utcOffset: utcOffset(user),
    updated_at: wireTime(user.lastModified)
  };
}

/** `{version}` stands for the client's own API version, as on the platform. */
function urls(user: UserDetails, org: Org, origin: string): Record<string, string> {
  const data = `${origin}/services/data/v{version}`;
  return {
    partner: `${origin}/services/Soap/u/{version}/${org.id.slice(0, 15)}`,
    enterprise: `${origin}/services/Soap/c/{version}/${org.id.slice(0, 15)}`,
    rest: `${data}/`,
    sobjects: `${data}/sobjects/`,
    search: `${data}/search/`,
    query: `${data}/query/`,
    recent: `${data}/recent/`,
    profile: `${origin}/${user.id}`
  };
}

/** Milliseconds east of UTC, without daylight saving, as the platform gives it. */
function utcOffset(user: UserDetails): number {
  const january = DateTime.fromObject({ year: 2026, month: 1, day: 1 }, { zone: user.timeZone });
  const july = january.set({ month: 7 });
  return Math.min(january.offset, july.offset) * 60_000;
}
