trigger FeedbackTrigger on Feedback__c(before insert, before update) {
  new FeedbackTriggerHandler().run();
}
