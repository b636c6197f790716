import Kernel
import People
import Record

/// Its owner says that it has promised what others wrote down.
package struct CommitmentAgreed: CommitmentEvent {
    package static let kind = "commitment.agreed"
    package static let aspect = CommitmentAspect.standing

    package let act: CommitmentAct
    package let said: String?
    package let noted: CommitmentMade.Noted

    package var details: FieldValues { ["noted_by": noted.by, "noted_on": noted.on] }

    package func change(_ commitment: inout Commitment) {
        commitment.standing = .agreed(on: act.on, notedBy: noted.by, notedOn: noted.on)
    }
}

extension CommitmentAgreed {
    package init(act: CommitmentAct, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        noted = try CommitmentMade.Noted(facts)
    }
}

/// Its owner says that it has not promised it.
package struct CommitmentDisputed: CommitmentEvent {
    package static let kind = "commitment.disputed"
    package static let aspect = CommitmentAspect.standing

    package let act: CommitmentAct
    package let said: String?
    package let noted: CommitmentMade.Noted

    package var details: FieldValues { ["noted_by": noted.by, "noted_on": noted.on] }

    package func change(_ commitment: inout Commitment) {
        commitment.standing = .disputed(on: act.on, because: said, notedBy: noted.by, notedOn: noted.on)
    }
}

extension CommitmentDisputed {
    package init(act: CommitmentAct, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        noted = try CommitmentMade.Noted(facts)
    }
}

extension CommitmentMade.Noted {
    fileprivate init(_ facts: Fields) throws { self.init(by: try facts["noted_by"], on: try facts["noted_on"]) }
}
