interface Body {
  readonly message?: string;
  readonly output?: {
    readonly errors?: readonly { readonly message: string }[];
    readonly fieldErrors?: Record<string, readonly { readonly message: string }[]>;
  };
}

/** Any of what wires, imperative calls and GraphQL hand out when they fail. */
export type AnyError =
  | string
  | { readonly message?: string; readonly body?: Body | readonly Body[]; readonly errors?: readonly AnyError[] }
  | readonly AnyError[]
  | null
  | undefined;

function ofBody(body: Body): string[] {
  const field = Object.values(body.output?.fieldErrors ?? {}).flat();
  const details = [...(body.output?.errors ?? []), ...field].map((error) => error.message);
  return details.length > 0 ? details : body.message ? [body.message] : [];
}

/**
 * The sentences of an error that a person can act on, each once: what a validation rule or a field says stands before the
 * general "An error occurred while trying to update the record."
 */
export function errorSentences(error: AnyError): string[] {
  if (!error) return [];
  if (typeof error === 'string') return [error];
  if (Array.isArray(error)) return [...new Set((error as readonly AnyError[]).flatMap(errorSentences))];
  const { body, errors, message } = error as Exclude<AnyError, string | readonly AnyError[] | null | undefined>;
  const inBody = body ? [body].flat().flatMap((part) => ofBody(part as Body)) : [];
  const inErrors = errors ? errorSentences(errors) : [];
  const found = [...inBody, ...inErrors];
  return found.length > 0 ? [...new Set(found)] : message ? [message] : [];
}
