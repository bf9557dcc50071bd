trigger VoteTrigger on Vote__c(before insert, before update, after insert, after update, after delete, after undelete) {
  new VoteTriggerHandler().run();
}
