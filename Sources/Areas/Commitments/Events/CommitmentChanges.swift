import Kernel
import Record

/// Its owner says that it is done, and what shows it.
package struct CommitmentDone: CommitmentEvent {
    package static let kind = "commitment.done"

    package let act: CommitmentAct
    package let said: String?

    package func change(_ commitment: inout Commitment) { commitment.state = .saidDone(on: act.on, shownBy: said) }
}

extension CommitmentDone {
    package init(act: CommitmentAct, said: String?, facts: Fields) {
        self.act = act
        self.said = said
    }
}

/// Those it was promised to say that it is done.
package struct CommitmentConfirmed: CommitmentEvent {
    package static let kind = "commitment.confirmed"

    package let act: CommitmentAct
    package let said: String?
    /// The day its owner said so.
    package let doneOn: Day

    package var details: FieldValues { ["done_on": doneOn] }

    package func change(_ commitment: inout Commitment) {
        commitment.state = .confirmed(on: act.on, doneOn: doneOn)
    }
}

extension CommitmentConfirmed {
    package init(act: CommitmentAct, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        doneOn = try facts["done_on"]
    }
}

/// They say that it is not done.
package struct CommitmentNotConfirmed: CommitmentEvent {
    package static let kind = "commitment.not-confirmed"

    package let act: CommitmentAct
    package let said: String?

    package func change(_ commitment: inout Commitment) { commitment.state = .notConfirmed(on: act.on, because: said) }
}

extension CommitmentNotConfirmed {
    package init(act: CommitmentAct, said: String?, facts: Fields) {
        self.act = act
        self.said = said
    }
}

/// Its owner has moved its day.
package struct CommitmentMoved: CommitmentEvent {
    package static let kind = "commitment.moved"

    package let act: CommitmentAct
    package let said: String?
    /// The day that counted until then.
    package let from: Day
    package let to: Day

    package var details: FieldValues { ["from": from, "to": to] }
    package var until: Day? { to }

    package func change(_ commitment: inout Commitment) {
        commitment.dueOn = to
        commitment.state = .moved(from: from, on: act.on, because: said)
    }
}

extension CommitmentMoved {
    package init(act: CommitmentAct, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        from = try facts["from"]
        to = try facts["to"]
    }
}

/// Its owner says that it will not be done.
package struct CommitmentGivenUp: CommitmentEvent {
    package static let kind = "commitment.given-up"

    package let act: CommitmentAct
    package let said: String?

    package func change(_ commitment: inout Commitment) { commitment.state = .givenUp(on: act.on, because: said) }
}

extension CommitmentGivenUp {
    package init(act: CommitmentAct, said: String?, facts: Fields) {
        self.act = act
        self.said = said
    }
}

/// Its owner has promised something else in its place.
package struct CommitmentReplaced: CommitmentEvent {
    package static let kind = "commitment.replaced"

    package let act: CommitmentAct
    /// What stands in its place.
    package let other: Reference

    package var said: String? { nil }
    package var details: FieldValues { ["replaced_by": other] }

    package func change(_ commitment: inout Commitment) { commitment.state = .replaced(by: other, on: act.on) }
}

extension CommitmentReplaced {
    init(act: CommitmentAct, by other: Reference) {
        self.act = act
        self.other = other
    }

    package init(act: CommitmentAct, said: String?, facts: Fields) throws {
        self.act = act
        other = try facts["replaced_by"]
    }
}
