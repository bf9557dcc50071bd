trigger StakeholderTrigger on Stakeholder__c(before delete, after update, after delete, after undelete) {
  new StakeholderTriggerHandler().run();
}
