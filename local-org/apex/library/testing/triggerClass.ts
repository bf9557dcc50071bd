import type { TriggerContext } from '../../runtime/model.ts';
import { current, isRunning } from '../../runtime/transaction.ts';
import { enumConstant } from '../../runtime/values/enumConstant.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';

const context = (): TriggerContext | undefined => (isRunning() ? current().triggers.at(-1) : undefined);

const shows =
  (read: (trigger: TriggerContext) => unknown, otherwise: unknown = null): LibraryCode =>
  () => {
    const trigger = context();
    return trigger ? (read(trigger) ?? null) : otherwise;
  };

const is = (operation: TriggerContext['operation']) => shows((trigger) => trigger.operation === operation, false);

function operationType({ timing, operation }: TriggerContext) {
  return enumConstant(libraryType('System.TriggerOperation'), `${timing}_${operation}`);
}

const OPERATIONS =
  'BEFORE_INSERT, BEFORE_UPDATE, BEFORE_DELETE, AFTER_INSERT, AFTER_UPDATE, AFTER_DELETE, AFTER_UNDELETE';

export const triggerClasses: readonly LibraryClass[] = [
  { declaration: `enum System.TriggerOperation { ${OPERATIONS} }`, members: {} },
  {
    declaration: 'class System.Trigger',
    members: {
      'static List<SObject> new': shows(({ newList }) => newList),
      'static List<SObject> old': shows(({ oldList }) => oldList),
      'static Map<Id, SObject> newMap': shows(({ newMap }) => newMap),
      'static Map<Id, SObject> oldMap': shows(({ oldMap }) => oldMap),
      'static TriggerOperation operationType': shows(operationType),
      'static Integer size': shows(({ size }) => size, 0),
      'static Boolean isExecuting': shows(() => true, false),
      'static Boolean isBefore': shows(({ timing }) => timing === 'before', false),
      'static Boolean isAfter': shows(({ timing }) => timing === 'after', false),
      'static Boolean isInsert': is('insert'),
      'static Boolean isUpdate': is('update'),
      'static Boolean isDelete': is('delete'),
      'static Boolean isUndelete': is('undelete')
    }
  }
];
