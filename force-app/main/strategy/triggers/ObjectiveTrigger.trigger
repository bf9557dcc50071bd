trigger ObjectiveTrigger on Objective__c(after undelete) {
  new ObjectiveTriggerHandler().run();
}
