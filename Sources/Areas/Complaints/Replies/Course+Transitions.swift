import Kernel
import People
import Points
import WorkingDays

/// What either side can do with a complaint that runs.
///
/// What came by letter or telephone is entered by whoever has it, families too: `party` is who enters it, `day` the day on
/// which it happened, and `today` the day on which it is written down.
extension Course {
    /// Notes that the complaint, or the request for its stage, was acknowledged, and the day promised with it.
    package func acknowledge(
        promising promised: Day? = nil,
        saying words: String? = nil,
        by party: Party,
        on day: Day,
        today: Day
    ) throws(CourseError) -> ComplaintAcknowledged {
        let run = try running(by: party, on: day, today: today)
        guard run.acknowledgedOn == nil else { throw .acknowledgedAlready }
        if let promised, promised < day { throw .promiseBeforeDay }
        return ComplaintAcknowledged(act(party, day), stage: run.stage, promised: promised, words: words)
    }

    /// Takes more time, with the reason.
    ///
    /// More than the rules allow is not refused, since it happens: it is said plainly (`Extending.over`).
    package func extend(
        to until: Day,
        because reason: String,
        by party: Party,
        on day: Day,
        today: Day
    ) throws(CourseError) -> ComplaintExtended {
        let run = try running(by: party, on: day, today: today)
        guard !reason.isEmpty else { throw .reasonMissing }
        guard until > day, until > run.promised ?? day else { throw .dayNotLater }
        return ComplaintExtended(act(party, day), stage: run.stage, until: until, reason: reason)
    }

    /// Notes a day that a procedure laid down in law counts from.
    package func reach(
        _ milestone: Milestone,
        by party: Party,
        on day: Day,
        today: Day
    ) throws(CourseError) -> MilestoneReached {
        let run = try running(by: party, on: day, today: today)
        return MilestoneReached(act(party, day), stage: run.stage, milestone: milestone)
    }

    /// Refuses the stage: for the service, which must say why (Complaint Handling Code 5.7).
    package func refuse(
        because reason: String,
        by party: Party,
        on day: Day,
        today: Day
    ) throws(CourseError) -> StageRefused {
        let run = try running(by: party, on: day, today: today)
        guard !reason.isEmpty else { throw .reasonMissing }
        return StageRefused(act(party, day), stage: run.stage, reason: reason)
    }

    /// Notes the reply to the stage.
    package func reply(
        _ written: WrittenReply,
        by party: Party,
        on day: Day,
        today: Day
    ) throws(CourseError) -> ComplaintReplied {
        let run = try running(by: party, on: day, today: today)
        guard
            !(written.words ?? "").isEmpty || written.original != nil || written.mail != nil || written.message != nil
        else { throw .nothingReplied }
        if let outcome = written.outcome, !Outcome.all(in: run.stage).contains(outcome) { throw .noSuchOutcome }
        if run.stage == .ombudsman && written.outcome == nil { throw .noSuchOutcome }
        return ComplaintReplied(act(party, day), stage: run.stage, written: written)
    }

    /// Says what a reply does about each issue; for those who complained, once for each reply.
    package func test(
        _ test: ReplyTest,
        issues: [Int],
        by party: Party,
        on day: Day
    ) throws(CourseError) -> ReplyTested {
        try checkFamilies(party)
        guard let reply = current.reply else { throw .notReplied }
        guard reply.test == nil else { throw .testedAlready }
        guard Set(test.issues.map(\.issue)) == Set(issues), test.issues.count == issues.count else {
            throw .issueNotTested
        }
        return ReplyTested(act(party, day), stage: current.stage, test: test)
    }

    /// Asks for a later stage.
    ///
    /// Once the stage before it has a reply or was refused, or its reply is late: silence does not close the way.
    ///
    /// - Parameters:
    ///   - papers: what goes out; none where it was asked in another way.
    ///   - recipients: who gets them.
    package func ask(
        for stage: Stage,
        saying words: String,
        sending papers: [SentPaper] = [],
        to recipients: [Recipient] = [],
        by party: Party,
        on day: Day,
        today: Day,
        _ calendars: CourseCalendars
    ) throws(CourseError) -> StageAsked {
        try checkFamilies(party)
        guard day >= current.askedOn else { throw .dayBeforeAsked }
        guard day <= today else { throw .dayInFuture }
        guard stage > current.stage else { throw .stageAskedAlready }
        guard nextStages.contains(stage) else { throw .noSuchStage }
        guard !words.isEmpty else { throw .wordsMissing }
        if current.isRunning {
            let due = dates(.answer, of: current, calendars).due
            guard let due, due < day else { throw .replyAwaited }
        }
        guard papers.isEmpty || recipients.contains(where: { $0.field == .to }) else { throw .nobodyToSendTo }
        return StageAsked(act(party, day), stage: stage, words: words, sending: papers, to: recipients)
    }

    /// Ends it: for those who complained alone.
    package func end(
        _ how: Ending.How,
        saying words: String? = nil,
        by party: Party,
        on day: Day
    ) throws(CourseError) -> ComplaintEnded {
        try checkFamilies(party)
        return ComplaintEnded(act(party, day), how: how, words: words)
    }

    /// Says under which procedure it runs, where it is not the one the Code is for.
    package func choose(_ rules: RuleSet, by party: Party, on day: Day) throws(CourseError) -> ProcedureChosen {
        try checkTheirs(party)
        return ProcedureChosen(act(party, day), rules: rules.key)
    }

    func act(_ party: Party, _ day: Day) -> ComplaintAct { ComplaintAct(on: day, to: complaint, by: party) }

    func checkTheirs(_ party: Party) throws(CourseError) {
        guard party.group == complaint.madeBy || party.group == complaint.madeTo else { throw .notTheirs }
        guard ending == nil else { throw .ended }
    }

    func checkFamilies(_ party: Party) throws(CourseError) {
        try checkTheirs(party)
        guard party.group == complaint.madeBy else { throw .forFamilies }
    }

    func checkService(_ party: Party) throws(CourseError) {
        try checkTheirs(party)
        guard party.group == complaint.madeTo else { throw .forService }
    }

    /// The stage that runs, where something may be noted of it.
    private func running(by party: Party, on day: Day, today: Day) throws(CourseError) -> StageRun {
        try checkTheirs(party)
        guard current.reply == nil else { throw .repliedAlready }
        guard current.refusedOn == nil else { throw .refusedAlready }
        guard day >= current.askedOn else { throw .dayBeforeAsked }
        guard day <= today else { throw .dayInFuture }
        return current
    }
}

/// A day that days are counted from where a procedure is laid down in law.
package enum Milestone: String, Sendable, CaseIterable {
    case statementAgreed = "statement-agreed"
    case panelMet = "panel-met"
    case panelReported = "panel-reported"
}

/// A reply before it is recorded.
package struct WrittenReply: Sendable, Equatable {
    package let way: StageReply.Way
    package let words: String?
    package let outcome: Outcome?
    package let original: String?
    /// The point that it stands under, where it is a mail of the record.
    package let mail: Reference?
    /// The message that it is, where it came back to the complaint's own letters.
    package let message: ID<Message>?

    package init(
        _ way: StageReply.Way,
        words: String? = nil,
        outcome: Outcome? = nil,
        original: String? = nil,
        mail: Reference? = nil,
        message: ID<Message>? = nil
    ) {
        self.message = message
        self.way = way
        self.words = words
        self.outcome = outcome
        self.original = original
        self.mail = mail
    }
}
