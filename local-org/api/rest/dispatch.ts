import { toFailedReply } from '../http/errorReply.ts';
import type { Org } from '../../org.ts';
import { inLanguage } from '../../translation/inLanguage.ts';
import type { RestCall, RestReply } from './model.ts';
import type { Router } from './router.ts';

/** Answers a call whose path has not been matched yet; a refusal is a reply too, nothing is thrown. */
export type Dispatch = (call: Omit<RestCall, 'params'>) => RestReply;

/** The way every call takes, from HTTP and from inside composite requests alike. */
export function createDispatch(org: Org, router: Router): Dispatch {
  return (call) => {
    try {
      const { handler, params } = router(call.method, call.path);
      return handler({ ...call, params }, inLanguage(org, call.caller.language));
    } catch (thrown) {
      return toFailedReply(thrown);
    }
  };
}
