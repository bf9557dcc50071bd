import { hostWords } from '../../lightning/hostWords/hostWords.ts';
interface Failure {
  readonly message?: string;
  readonly body?: { readonly message?: string; readonly output?: Output } | readonly { readonly message?: string }[];
}

interface Output {
  readonly errors?: readonly { readonly message: string }[];
  readonly fieldErrors?: Readonly<Record<string, readonly { readonly message: string }[]>>;
}

/** One text for any error that a read or a write ends in: what Lightning Data Service says, else the error's own words. */
export function problemText(error: unknown): string {
  const { body, message } = (error ?? {}) as Failure;
  if (Array.isArray(body)) return body.map((each) => each.message).join(' ');
  const { output, message: inBody } = (body ?? {}) as { message?: string; output?: Output };
  const fields = Object.values(output?.fieldErrors ?? {}).flat();
  const all = [...(output?.errors ?? []), ...fields].map((each) => each.message);
  return all.length > 0 ? [...new Set(all)].join(' ') : (inBody ?? message ?? hostWords().wentWrong);
}
