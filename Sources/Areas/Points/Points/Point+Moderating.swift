import Kernel
import People
import Safety

/// Somebody who may decide what everyone reads: a lead or a moderator, as whoever hands it in has made sure.
package struct Moderator: Sendable, Equatable {
    package let party: Party
    /// Which person it is, as text: an appeal is decided by another.
    package let person: String

    package init(_ party: Party, person: String) {
        self.party = party
        self.person = person
    }
}

/// What moderators and those who spoke can do about words meant for everyone.
extension Point {
    /// Lets everyone read the words as they were written.
    package func publish(
        saying words: String? = nil,
        by moderator: Moderator,
        on day: Day
    ) throws(PointError) -> WordsPublished {
        try checkModerated(by: moderator, on: day)
        if case .published = moderation.publication { throw .alreadyDecided }
        return WordsPublished(act: act(moderator, day), said: words, text: .asWritten, decider: moderator.person)
    }

    /// Lets everyone read a text from which is taken out what tells who somebody is.
    ///
    /// Taken out and not covered: what was written stays sealed in its own entry, and the public text is another.
    package func publishEdited(
        _ text: String,
        because reason: String,
        by moderator: Moderator,
        on day: Day
    ) throws(PointError) -> WordsPublished {
        try checkModerated(by: moderator, on: day)
        guard !reason.isEmpty else { throw .reasonMissing }
        guard !text.allSatisfy(\.isWhitespace), text != words else { throw .nothingTakenOut }
        return WordsPublished(act: act(moderator, day), said: reason, text: .edited(text), decider: moderator.person)
    }

    /// Does not let everyone read the words; the reason is told to whoever spoke.
    package func keepBack(
        _ ground: KeptBack,
        because reason: String,
        by moderator: Moderator,
        on day: Day
    ) throws(PointError) -> WordsKeptBack {
        try checkModerated(by: moderator, on: day)
        guard !reason.isEmpty else { throw .reasonMissing }
        if case .keptBack(ground, _) = moderation.publication { throw .alreadyDecided }
        return WordsKeptBack(act: act(moderator, day), said: reason, ground: ground, decider: moderator.person)
    }

    /// Asks another moderator to decide again; once for each point.
    package func appeal(_ words: String, by party: Party, on day: Day) throws(PointError) -> ModerationAppealed {
        try checkAskers(party, on: day)
        guard !words.isEmpty else { throw .reasonMissing }
        guard !moderation.isAppealed else { throw .nothingToAppeal }
        switch moderation.publication {
        case .keptBack, .edited: return ModerationAppealed(act: Act(on: day, to: self, by: party), said: words)
        case .asChosen, .waiting, .published, .appealed: throw .nothingToAppeal
        }
    }

    private func act(_ moderator: Moderator, _ day: Day) -> Act { Act(on: day, to: self, by: moderator.party) }

    private func checkModerated(by moderator: Moderator, on day: Day) throws(PointError) {
        try checkStands(on: day)
        guard gate.isOpen else { throw .notLetIn }
        guard chosen.showsWords, moderation.publication != .asChosen else { throw .notMeantForEveryone }
        if case .appealed = moderation.publication, moderation.decidedBy == moderator.person { throw .decidedByThem }
    }
}
