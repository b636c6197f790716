import Kernel
import People
import WorkingDays

extension Point {
    /// Records that the owing group has it.
    package func acknowledge(
        by party: Party,
        on day: Day,
        _ promises: Promises,
        _ calendars: Calendars
    ) throws(PointError) -> PointAcknowledged {
        try checkTheirs(party, on: day)
        let moved = answerDue(acknowledgedOn: day, promises, calendars)
        return PointAcknowledged(
            act: Act(on: day, to: self, by: party),
            answerDueUnderRule: moved.underRule,
            answerDueUnderPolicy: moved.underPolicy
        )
    }

    /// Notes a reply in the thread that does not say which points it answers.
    package func noteReply(_ message: ID<Message>, by party: Party, on day: Day, excerpt: String?) -> ReplyNoted {
        ReplyNoted(act: Act(on: day, to: self, by: party), message: message, said: excerpt)
    }

    /// Asks what is meant.
    ///
    /// Whoever asks back has the point: where it is the first word, it counts as the acknowledgement, and what counts
    /// from there counts from that day. The answer clock stops only where the promise's document allows it and the answer is not late already: a clock
    /// that has run out has nothing left to stop.
    package func askClarification(
        _ question: String,
        by party: Party,
        on day: Day,
        _ promises: Promises,
        _ calendars: Calendars
    ) throws(PointError) -> ClarificationAsked {
        try checkTheirs(party, on: day)
        guard !question.isEmpty else { throw .reasonMissing }
        let moved = answerDue(acknowledgedOn: day, promises, calendars)
        var counted = clocks
        counted.answer.move(moved)
        return ClarificationAsked(
            act: Act(on: day, to: self, by: party),
            said: question,
            answerDue: moved,
            left: counted.workingDaysLeft(on: day, promises, calendars)
        )
    }

    /// Says what was meant.
    package func clarify(
        _ words: String,
        by party: Party,
        on day: Day,
        _ promises: Promises,
        _ calendars: Calendars
    ) throws(PointError) -> PointClarified {
        try checkAskers(party, on: day)
        guard case .clarificationAsked(let askedOn, _) = reply else { throw .noClarificationAsked }
        guard day >= askedOn else { throw .beforeItWasAsked }
        let due = clocks.answer.stopped.map { stop in
            calendars[promises.find(clocks.promise)?.terms.calendar ?? .englandAndWales]
                .workingDay(stop.left, after: day)
        }
        let wasFirstWord = clocks.acknowledgement.metOn == askedOn
        return PointClarified(
            act: Act(on: day, to: self, by: party),
            said: words,
            due: due,
            acknowledged: wasFirstWord ? askedOn : nil
        )
    }

    /// Asks for more time; families are told the reason and the day.
    package func extend(
        to promised: Day,
        because reason: String,
        by party: Party,
        on day: Day
    ) throws(PointError) -> PointExtended {
        try checkTheirs(party, on: day)
        guard !reason.isEmpty else { throw .reasonMissing }
        guard promised > day, promised > clocks.answer.due ?? day else { throw .promisedDayNotLater }
        return PointExtended(act: Act(on: day, to: self, by: party), said: reason, promised: promised)
    }

    /// Passes the point on to the group it belongs to.
    package func transfer(
        to group: ID<Group>,
        because reason: String,
        by party: Party,
        on day: Day
    ) throws(PointError) -> PointTransferred {
        try checkTheirs(party, on: day)
        guard group != owedBy else { throw .nothingToPassTo }
        guard !reason.isEmpty else { throw .reasonMissing }
        return PointTransferred(act: Act(on: day, to: self, by: party), said: reason, to: group)
    }

    /// Records the answer.
    ///
    /// Heard's own rule, after Complaint Handling Code 6.7, which binds complaints only: each point is answered with
    /// reasons. A "yes" is a promise, so it names its day.
    package func answer(_ answer: Answer, by party: Party, on day: Day) throws(PointError) -> PointAnswered {
        if answer.kind == .yes, answer.promisedOn == nil { throw .noPromisedDay }
        return try answered(answer, by: party, on: day)
    }

    /// The same for words that were said elsewhere, such as in a mail: a "yes" in them may have named no day.
    func answered(_ answer: Answer, by party: Party, on day: Day) throws(PointError) -> PointAnswered {
        try checkTheirs(party, on: day)
        guard let reasons = answer.reasons, !reasons.isEmpty else { throw .answerWithoutReasons }
        if answer.kind == .notYet {
            guard let promised = answer.promisedOn else { throw .noPromisedDay }
            guard promised > day else { throw .promisedDayNotLater }
        }
        if answer.kind == .yes, let promised = answer.promisedOn, promised < day { throw .promisedDayPassed }
        if answer.kind == .notOurs, answer.passedTo == nil { throw .nothingToPassTo }
        return PointAnswered(act: Act(on: day, to: self, by: party), answer: answer)
    }

    private func checkTheirs(_ party: Party, on day: Day) throws(PointError) {
        try checkStands(on: day)
        guard withForum == nil else { throw .notSentYet }
        guard party.group == owedBy else { throw .notTheirsToAnswer }
        guard !gate.isHidden else { throw .notLetIn }
        if case .answered = reply { throw .alreadyAnswered }
    }

    func checkStands(on day: Day) throws(PointError) {
        guard standing == .open else { throw .noLongerStands }
        guard day >= askedOn else { throw .beforeItWasAsked }
    }
}

extension Clocks {
    /// Working days left of the answer clock, where asking for clarification may stop it: a day counted is a day used.
    fileprivate func workingDaysLeft(on day: Day, _ promises: Promises, _ calendars: Calendars) -> Int? {
        guard let promise = promises.find(promise), promise.terms.clarification == .stops else { return nil }
        guard answer.stopped == nil, let due = answer.due, day <= due else { return nil }
        return calendars[promise.terms.calendar].workingDays(after: day, through: due)
    }
}

extension Point {
    /// The answer's days where a promise counts them from the acknowledgement, and this is the first.
    fileprivate func answerDue(
        acknowledgedOn day: Day,
        _ promises: Promises,
        _ calendars: Calendars
    ) -> Clocks.AnswerDue {
        guard case .running = clocks.acknowledgement else { return Clocks.AnswerDue() }
        func due(_ standing: Promise.Standing) -> Day? {
            let promise = promises.holding(for: owedBy, on: clocks.startedOn, standing: standing)
            guard let promise, promise.terms.answerFrom == .acknowledgement else { return nil }
            return Clocks.answerDue(under: promise, askedOn: clocks.startedOn, acknowledgedOn: day, calendars)
        }
        return Clocks.AnswerDue(underRule: due(.rule), underPolicy: due(.policy))
    }
}

extension Clocks {
    /// The answer's new days; nil where one stays as it was.
    package struct AnswerDue: Sendable, Equatable {
        package var underRule: Day?
        package var underPolicy: Day?
    }
}

extension Clocks.AcknowledgementClock {
    /// The day of the first sign of life; nil where none came.
    var metOn: Day? { if case .met(let day, _) = self { day } else { nil } }
}

extension Clocks.AnswerClock {
    /// Takes over new days, where there are any.
    mutating func move(_ due: Clocks.AnswerDue) {
        underRule = due.underRule ?? underRule
        underPolicy = due.underPolicy ?? underPolicy
    }

    /// Moves the day that counts, and leaves the others as they were.
    mutating func moveDue(to day: Day) {
        if promised != nil {
            promised = day
        } else if underRule != nil {
            underRule = day
        } else {
            underPolicy = day
        }
    }
}
