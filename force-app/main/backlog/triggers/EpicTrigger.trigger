trigger EpicTrigger on Epic__c(after update, after delete, after undelete) {
  new EpicTriggerHandler().run();
}
