import Storage

/// What keeps a message from all but those who must read it first.
package struct Gate: Sendable, Equatable {
    package var screening: Screening
    /// Somebody is worried about safety, and the named lead has not let it be seen.
    package var isHidden: Bool

    package init(_ screening: Screening = .letIn, isHidden: Bool = false) {
        self.screening = screening
        self.isHidden = isHidden
    }

    package var isOpen: Bool { screening == .letIn && !isHidden }
}

/// The first message of a new sender waits for a lead; then the sender is free.
package enum Screening: String, Sendable, CaseIterable, Storable {
    case waiting
    case letIn = "let-in"
    /// A lead keeps it out, for a reason that only leads read.
    case keptOut = "kept-out"
}
