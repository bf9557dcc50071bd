trigger ReleaseTrigger on Release__c(after undelete) {
  new ReleaseTriggerHandler().run();
}
