import Record

/// What a complaint that was sent brings to the area.
extension ComplaintsArea {
    static let runningEvents: [any Event.Type] = [
        ComplaintAcknowledged.self, ComplaintExtended.self, MilestoneReached.self, StageRefused.self,
        ComplaintReplied.self, ReplyTested.self, StageAsked.self, ComplaintEnded.self, ProcedureChosen.self,
        OfferMade.self, OfferAccepted.self, OfferDeclined.self, OfferWithdrawn.self, RemedyAgreed.self,
        LessonTold.self, LessonPublished.self, LessonKeptBack.self, PolicyEntered.self, PolicyJudged.self,
        ComplaintNudged.self, MailSetAside.self,
    ]
}
