import type { Org } from '../../org.ts';
import { createCredentials, type Credentials } from '../../security/credentials.ts';
import { createFrontDoor, type FrontDoor } from '../../security/frontDoor.ts';
import { createJwtBearer, type JwtBearer } from '../../security/jwtBearer.ts';
import { createOAuthGrants, type OAuthGrants } from '../../security/oauthGrants.ts';
import { createSessions, type Sessions } from '../../security/sessions.ts';

/** Every way into an org. One per running org; all of them keep their secrets in the org's own database. */
export interface Login {
  readonly sessions: Sessions;
  readonly credentials: Credentials;
  readonly frontDoor: FrontDoor;
  readonly grants: OAuthGrants;
  /** Assertions may name the address that the client used as their audience. */
  jwtFor(origin: string): JwtBearer;
}

const clock = (): Date => new Date();

/** Opens the ways into `org`. */
export function createLogin(org: Org): Login {
  const { store } = org;
  const byOrigin = new Map<string, JwtBearer>();
  return {
    sessions: createSessions({ store, clock, organizationId: org.id }),
    credentials: createCredentials({ store, clock }),
    frontDoor: createFrontDoor({ store, clock }),
    grants: createOAuthGrants({ store, clock }),
    jwtFor(origin) {
      let jwt = byOrigin.get(origin);
      if (!jwt) byOrigin.set(origin, (jwt = createJwtBearer({ store, clock, audiences: [origin] })));
      return jwt;
    }
  };
}
