import Kernel
import People

extension Commitment {
    /// Its owner says that it is done, and what shows it: a service's word alone shows nothing.
    package func sayDone(shownBy words: String, by party: Party, on day: Day) throws(CommitmentError) -> CommitmentDone
    {
        try checkOpenTo(party, on: day)
        guard !words.isEmpty else { throw .nothingShown }
        return CommitmentDone(act: CommitmentAct(on: day, to: self, by: party), said: words)
    }

    /// Its owner moves its day, with the reason; the day that counted before is kept.
    package func move(
        to due: Day,
        because reason: String,
        by party: Party,
        on day: Day
    ) throws(CommitmentError) -> CommitmentMoved {
        try checkOpenTo(party, on: day)
        guard !reason.isEmpty else { throw .reasonMissing }
        guard due > dueOn else { throw .dayNotLater }
        guard due >= day else { throw .dayPassed }
        return CommitmentMoved(act: CommitmentAct(on: day, to: self, by: party), said: reason, from: dueOn, to: due)
    }

    /// Its owner says that it will not be done.
    package func giveUp(because reason: String, by party: Party, on day: Day) throws(CommitmentError)
        -> CommitmentGivenUp
    {
        try checkOpenTo(party, on: day)
        guard !reason.isEmpty else { throw .reasonMissing }
        return CommitmentGivenUp(act: CommitmentAct(on: day, to: self, by: party), said: reason)
    }

    /// Those it was promised to say that it is done.
    package func confirm(saying words: String? = nil, by party: Party, on day: Day) throws(CommitmentError)
        -> CommitmentConfirmed
    {
        let done = try checkSaidDone(to: party, on: day)
        return CommitmentConfirmed(act: CommitmentAct(on: day, to: self, by: party), said: words, doneOn: done)
    }

    /// They say that it is not done, and why: it is awaited as before, and late if its day has passed.
    package func deny(because reason: String, by party: Party, on day: Day) throws(CommitmentError)
        -> CommitmentNotConfirmed
    {
        _ = try checkSaidDone(to: party, on: day)
        guard !reason.isEmpty else { throw .reasonMissing }
        return CommitmentNotConfirmed(act: CommitmentAct(on: day, to: self, by: party), said: reason)
    }

    /// Its owner has promised something else, which stands in its place.
    package func replace(by other: Reference, _ party: Party, on day: Day) throws(CommitmentError) -> CommitmentReplaced
    {
        try checkOpenTo(party, on: day)
        return CommitmentReplaced(act: CommitmentAct(on: day, to: self, by: party), by: other)
    }

    /// Whether a party is one of those it was promised to: a group, or a person outside every group for themselves.
    package func mayBeJudged(by party: Party) -> Bool {
        guard party.group != ownedBy else { return false }
        guard let group = party.group else { return isPromisedToSomebody }
        return isPromised(to: group) || isPromisedToSomebody(through: group)
    }

    /// Its owner says that it has promised what others wrote down.
    package func agree(saying words: String? = nil, by party: Party, on day: Day) throws(CommitmentError)
        -> CommitmentAgreed
    {
        let noted = try checkNoted(to: party, on: day)
        return CommitmentAgreed(act: CommitmentAct(on: day, to: self, by: party), said: words, noted: noted)
    }

    /// Its owner says that it has not promised it, and what is so: that is kept beside it, and it stays.
    package func dispute(because reason: String, by party: Party, on day: Day) throws(CommitmentError)
        -> CommitmentDisputed
    {
        let noted = try checkNoted(to: party, on: day)
        guard !isDisputed else { throw .disputed }
        guard !reason.isEmpty else { throw .reasonMissing }
        return CommitmentDisputed(act: CommitmentAct(on: day, to: self, by: party), said: reason, noted: noted)
    }

    /// Its owner tells how far it is, with what shows it.
    package func tell(_ progress: Progress, by party: Party, on day: Day) throws(CommitmentError)
        -> CommitmentProgressed
    {
        try checkOpenTo(party, on: day)
        guard !progress.words.isEmpty else { throw .progressMissing }
        return CommitmentProgressed(
            act: CommitmentAct(on: day, to: self, by: party),
            said: progress.words,
            link: progress.link,
            files: progress.files
        )
    }

    private func checkNoted(to party: Party, on day: Day) throws(CommitmentError) -> CommitmentMade.Noted {
        guard party.group == ownedBy else { throw .notTheirs }
        guard let noted = standing.noted, day >= noted.on else { throw .agreedAlready }
        if case .agreed = standing { throw .agreedAlready }
        return CommitmentMade.Noted(by: noted.by, on: noted.on)
    }

    private func checkOpenTo(_ party: Party, on day: Day) throws(CommitmentError) {
        guard party.group == ownedBy else { throw .notTheirs }
        guard day >= promisedOn else { throw .dayBeforePromise }
        guard !isDisputed else { throw .disputed }
        switch state {
        case .promised, .moved, .notConfirmed: return
        case .saidDone: throw .saidDoneAlready
        case .confirmed: throw .confirmedAlready
        case .givenUp: throw .givenUpAlready
        case .replaced: throw .replacedAlready
        }
    }

    /// The day it was said to be done.
    private func checkSaidDone(to party: Party, on day: Day) throws(CommitmentError) -> Day {
        guard mayBeJudged(by: party) else { throw .notPromisedToThem }
        switch state {
        case .saidDone(let done, _):
            guard day >= done else { throw .dayBeforePromise }
            return done
        case .confirmed: throw .confirmedAlready
        case .givenUp: throw .givenUpAlready
        case .replaced: throw .replacedAlready
        case .promised, .moved, .notConfirmed: throw .notSaidDone
        }
    }
}
