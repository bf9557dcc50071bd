trigger SprintTrigger on Sprint__c(before update) {
  new SprintTriggerHandler().run();
}
