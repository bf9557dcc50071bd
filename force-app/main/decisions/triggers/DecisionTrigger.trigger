trigger DecisionTrigger on Decision__c(after insert, after update, after delete, after undelete) {
  new DecisionTriggerHandler().run();
}
