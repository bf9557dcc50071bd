/** The names of methods as their source has them, by script and JavaScript name. Frames without one are none of Apex. */
const displayNames = new Map<string, ReadonlyMap<string, string>>();

/** Tells how the methods of a script are shown in stacks. */
export function registerScript(fileName: string, names: ReadonlyMap<string, string>): void {
  displayNames.set(fileName, names);
}

const frameLine = /^ +at (?:async )?(?:(.*?) \()?(apex[\w-]*:[^:()]*):(\d+):\d+\)?$/;

interface Frame {
  readonly fileName: string;
  readonly method: string;
  readonly line: number;
}

/** The stack of a JavaScript error as Apex shows it: `Class.InvoiceService.move: line 12, column 1`, a line for each frame. */
export function stackTraceOf(stack: string | undefined): string {
  return framesOf(stack).map(frameText).join('\n');
}

/** The line of the innermost frame of Apex; 0 where there is none. */
export function lineOf(stack: string | undefined): number {
  return framesOf(stack)[0]?.line ?? 0;
}

function framesOf(stack: string | undefined): Frame[] {
  const frames: Frame[] = [];
  for (const text of (stack ?? '').split('\n')) {
    const [, name = '', fileName, line] = frameLine.exec(text) ?? [];
    if (fileName === undefined) continue;
    const method = methodOf(fileName, name);
    if (method !== undefined) frames.push({ fileName, method, line: Number(line) });
  }
  return frames;
}

/** `C.move$id [as run$]`: the name behind the last dot. */
function methodOf(fileName: string, name: string): string | undefined {
  const plain = name
    .replace(/ \[as .*\]$/, '')
    .split('.')
    .at(-1)!;
  return plain === 'body' ? '' : displayNames.get(fileName)?.get(plain);
}

function frameText({ fileName, method, line }: Frame): string {
  const [kind, name] = fileName.split(':') as [string, string];
  const place = `line ${line}, column 1`;
  if (kind === 'apex-anonymous') return `AnonymousBlock: ${place}`;
  return kind === 'apex-trigger' ? `Trigger.${name}: ${place}` : `Class.${name}.${method}: ${place}`;
}
