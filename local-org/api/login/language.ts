import type { FastifyInstance } from 'fastify';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { offeredLanguages } from '../../translation/offeredLanguages.ts';
import { authenticate } from '../http/authentication.ts';
import { guardOrigin } from '../http/hostGuard.ts';
import { objectBody } from '../rest/recordBody.ts';

/** "Language & Time Zone" of a user's own settings, which the platform has on a page of its own: every user may choose a language. */
export function registerLanguageChoice(server: FastifyInstance, org: Org): void {
  server.post('/local-org/language', async (request) => {
    guardOrigin(request);
    const { userId } = authenticate(request);
    const { language } = objectBody(request.body);
    if (!offeredLanguages(org.metadata).some(({ value }) => value === language)) {
      throw new OrgError('INVALID_FIELD', 'This org has no words in this language.', ['LanguageLocaleKey']);
    }
    const change = { Id: userId, LanguageLocaleKey: String(language) };
    org.dml.update('User', [change], org.systemCaller(), { allOrNone: true });
    return { language };
  });
}
