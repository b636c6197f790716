import Web

extension Remedy {
    /// What is asked, as a heading says it.
    package var words: Phrase {
        switch self {
        case .apology: "An apology"
        case .answers: "An answer to each question"
        case .actAfresh: "To act, or decide again"
        case .improvement: "To do better from now on"
        case .payment: "A payment"
        case .review: "A day to look at it again"
        }
    }
}

extension PromiseSource {
    package var words: Phrase {
        switch self {
        case .promise: "A promise of reply"
        case .commitment: "A commitment"
        case .clause: "A clause of a charter"
        case .policy: "A policy"
        case .law: "A law or a code"
        }
    }
}

extension Removal.Ground {
    /// What stands in the gap.
    package var words: Phrase {
        switch self {
        case .child: "a child or young person"
        case .parent: "a parent carer"
        case .officer: "a member of staff"
        case .place: "a place"
        case .contact: "an address or a number"
        }
    }
}
