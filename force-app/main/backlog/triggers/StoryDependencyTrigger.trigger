trigger StoryDependencyTrigger on Story_Dependency__c(
  before insert,
  before update,
  after insert,
  after update,
  after delete,
  after undelete
) {
  new StoryDependencyTriggerHandler().run();
}
