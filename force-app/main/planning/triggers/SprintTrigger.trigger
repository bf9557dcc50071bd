trigger SprintTrigger on Sprint__c(before update, after undelete) {
  new SprintTriggerHandler().run();
}
