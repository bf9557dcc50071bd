trigger DecisionTrigger on Decision__c(before update, after insert, after update, after delete, after undelete) {
  new DecisionTriggerHandler().run();
}
