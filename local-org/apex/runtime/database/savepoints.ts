import { apexError } from '../apexException.ts';
import { current } from '../transaction.ts';
import { LibraryObject } from '../values/libraryObject.ts';
import { libraryType } from '../values/libraryTypes.ts';

/** `System.Savepoint`: a point of the transaction to go back to. */
export class Savepoint extends LibraryObject {
  readonly name: string;
  isOpen = true;

  constructor(name: string) {
    super();
    this.name = name;
  }

  override get apexType() {
    return libraryType('System.Savepoint');
  }
}

/** Savepoints of a transaction that are still open, the oldest first. */
const open = new WeakMap<object, Savepoint[]>();
let made = 0;

const openOnes = (): Savepoint[] => {
  const { statics } = current();
  const known = open.get(statics) ?? [];
  open.set(statics, known);
  return known;
};

export function setSavepoint(): Savepoint {
  const { environment, limits } = current();
  limits.use('dmlStatements');
  const savepoint = new Savepoint(`apex_${++made}`);
  environment.store.run(`SAVEPOINT ${savepoint.name}`);
  openOnes().push(savepoint);
  return savepoint;
}

/** Undoes what was written since; static variables, limits and the Ids in records stay. Later savepoints are gone. */
export function rollBackTo(savepoint: Savepoint): void {
  const { environment, limits } = current();
  const points = openOnes();
  const at = points.indexOf(savepoint);
  if (at < 0) throw apexError('System.TypeException', 'Savepoint is not valid in current context');
  limits.use('dmlStatements');
  environment.store.run(`ROLLBACK TO ${savepoint.name}`);
  for (const later of points.splice(at + 1)) later.isOpen = false;
}

/** Gives up a savepoint and those after it; what was written stays. */
export function releaseSavepoint(savepoint: Savepoint): void {
  const points = openOnes();
  const at = points.indexOf(savepoint);
  if (at < 0) throw apexError('System.TypeException', 'Savepoint is not valid in current context');
  current().environment.store.run(`RELEASE ${savepoint.name}`);
  for (const gone of points.splice(at)) gone.isOpen = false;
}
