/// What of a commitment an event writes anew: the last that wrote it says what is shown there.
package enum CommitmentAspect: Sendable {
    /// How far it has come.
    case state
    /// Whose word it is.
    case standing
    /// Only its story.
    case story

    /// The kinds of entry that write it.
    var kinds: [String] {
        switch self {
        case .state:
            [
                CommitmentMoved.kind, CommitmentDone.kind, CommitmentConfirmed.kind, CommitmentNotConfirmed.kind,
                CommitmentGivenUp.kind, CommitmentReplaced.kind,
            ]
        case .standing: [CommitmentAgreed.kind, CommitmentDisputed.kind]
        case .story: []
        }
    }
}

extension Commitment {
    /// Takes what was said out of what an entry wrote.
    mutating func forgetWords(of aspect: CommitmentAspect) {
        switch aspect {
        case .state: state.forgetWords()
        case .standing:
            if case .disputed(let day, _, let group, let noted) = standing {
                standing = .disputed(on: day, because: nil, notedBy: group, notedOn: noted)
            }
        case .story: break
        }
    }
}

extension Commitment.State {
    fileprivate mutating func forgetWords() {
        switch self {
        case .promised, .confirmed, .replaced: return
        case .moved(let from, let day, _): self = .moved(from: from, on: day, because: nil)
        case .saidDone(let day, _): self = .saidDone(on: day, shownBy: nil)
        case .notConfirmed(let day, _): self = .notConfirmed(on: day, because: nil)
        case .givenUp(let day, _): self = .givenUp(on: day, because: nil)
        }
    }
}
