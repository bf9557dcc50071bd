import { OrgError } from '../../errors.ts';
import { invalidSession } from '../http/authentication.ts';
import { toFailedReply } from '../http/errorReply.ts';
import type { Login } from '../login/login.ts';
import { answerEnvelope, faultEnvelope, readEnvelope, type SoapRequest, type SoapValue } from './envelope.ts';

/** The names under which a SOAP service speaks. */
export interface SoapNames {
  readonly namespace: string;
  readonly faults: string;
}

export interface SoapAnswer {
  /** Absent where the operation answers nothing. */
  readonly result?: SoapValue | undefined;
  /** Elements of the envelope's header. */
  readonly header?: SoapValue;
}

export interface SoapReply {
  readonly status: number;
  readonly xml: string;
}

/** Answers a SOAP request with what `run` makes of it, or with a fault: nothing is thrown. */
export async function answerSoap(
  body: unknown,
  { namespace, faults }: SoapNames,
  run: (request: SoapRequest) => SoapAnswer | Promise<SoapAnswer>
): Promise<SoapReply> {
  try {
    const request = readEnvelope(body);
    const { result, header } = await run(request);
    return { status: 200, xml: answerEnvelope(request.operation, namespace, result, header) };
  } catch (thrown) {
    const { errorCode, message } = toFailedReply(thrown).body[0]!;
    return { status: 500, xml: faultEnvelope(errorCode, message, faults) };
  }
}

/** The operation that a request names; throws OrgError INVALID_TYPE where the service has none of that name. */
export function operationOf<O>(operations: ReadonlyMap<string, O>, { operation, namespace }: SoapRequest): O {
  const found = operations.get(operation);
  if (found) return found;
  throw new OrgError(
    'INVALID_TYPE',
    `No operation available for request {${namespace}}${operation}, please check the WSDL for the service.`
  );
}

/** The user of the session in the envelope; throws OrgError INVALID_SESSION_ID. */
export function sessionUser({ sessionId }: SoapRequest, login: Login): string {
  const session = login.sessions.verify(sessionId ?? '');
  if (!session) throw invalidSession();
  return session.userId;
}
