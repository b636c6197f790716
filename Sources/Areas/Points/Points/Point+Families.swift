import Kernel
import People
import WorkingDays

/// What those who asked can do with a point.
extension Point {
    /// Says whether the answer answered it.
    ///
    /// "Partly" and "no" start the same promise anew from that day.
    package func judge(
        _ verdict: Verdict,
        saying words: String?,
        by party: Party,
        on day: Day,
        _ promises: Promises,
        _ calendars: Calendars
    ) throws(PointError) -> PointJudged {
        try checkAskers(party, on: day)
        guard case .answered(_, let answeredOn) = reply else { throw .notAnswered }
        guard self.verdict == nil || self.verdict == .notSaid else { throw .alreadyJudged }
        guard day >= answeredOn else { throw .beforeItWasAsked }
        guard verdict == .partly || verdict == .no else {
            return PointJudged(act: Act(on: day, to: self, by: party), verdict: verdict, said: words, anew: nil)
        }
        let due = Clocks.start(promises.holding(for: owedBy, on: askedOn), on: day, calendars).dueDays
        let anew = PointJudged.Anew(
            promise: due.promise,
            acknowledgementDue: due.acknowledgement,
            underRule: due.underRule,
            underPolicy: due.underPolicy
        )
        return PointJudged(act: Act(on: day, to: self, by: party), verdict: verdict, said: words, anew: anew)
    }

    /// Takes the point back.
    package func withdraw(
        because reason: String,
        by party: Party,
        on day: Day
    ) throws(PointError) -> PointWithdrawn {
        try checkAskers(party, on: day)
        guard !reason.isEmpty else { throw .reasonMissing }
        return PointWithdrawn(act: Act(on: day, to: self, by: party), said: reason)
    }

    /// Lets another point that asks the same stand for both.
    package func merge(into other: Point, by party: Party, on day: Day) throws(PointError) -> PointMerged {
        try checkAskers(party, on: day)
        guard other.id != id, other.area == area, other.standing == .open else { throw .nothingToMergeInto }
        return PointMerged(act: Act(on: day, to: self, by: party), into: other.reference)
    }

    /// Makes each of the passages a point of its own, with this point's day and clocks.
    ///
    /// - Parameter passages: pieces of this point's own words, in order: no word is invented.
    package func split(
        into passages: [String],
        by party: Party,
        on day: Day
    ) throws(PointError) -> PointSplit {
        try checkAskers(party, on: day)
        guard let words, passages.count > 1 else { throw .wordsNotInThePoint }
        var rest = words[...]
        for passage in passages {
            guard !passage.isEmpty, let found = rest.firstRange(of: passage) else { throw .wordsNotInThePoint }
            rest = rest[found.upperBound...]
        }
        return PointSplit(act: Act(on: day, to: self, by: party))
    }

    /// Only those who asked, and the forum while it has the point; where a person outside every group asked, any group
    /// of the other side than the owing one.
    func checkAskers(_ party: Party, on day: Day) throws(PointError) {
        try checkStands(on: day)
        guard withForum == nil else {
            guard party.group == askedBy || party.group == owedBy else { throw .notTheirsToJudge }
            return
        }
        guard party.group != owedBy, askedBy == nil || party.group == askedBy else { throw .notTheirsToJudge }
    }

    /// Leaves out words that have been erased from the entry that brought them.
    mutating func forgetWordsSaid(at kind: String) {
        if kind == WordsPublished.kind, case .edited(_, let day) = moderation.publication {
            moderation.publication = .edited(nil, on: day)
        }
        switch (kind, reply) {
        case (PointAnswered.kind, .answered(let answer, let day)):
            let bare = Answer(answer.kind, because: nil, by: answer.promisedOn, passedTo: answer.passedTo)
            reply = .answered(bare, on: day)
        case (ClarificationAsked.kind, .clarificationAsked(let day, _)):
            reply = .clarificationAsked(on: day, question: nil)
        default: break
        }
    }
}
