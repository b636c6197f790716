import Kernel
import People
import Safety

/// Who comes to a page of commitments, and what they may see and do there.
package struct CommitmentVisitor: Sendable {
    package let words: CommitmentWords
    /// Nil for who has not signed in.
    let signedIn: SignedIn?

    package init(_ signedIn: SignedIn?, _ words: CommitmentWords) {
        self.signedIn = signedIn
        self.words = words
    }

    /// The seat they speak from.
    var seat: Seat? { signedIn?.speakingAs }
    var party: Party { signedIn?.party ?? Party(group: nil) }

    /// Whether they may know of it: where it is not for everyone, the group that made it and those it was made to may.
    ///
    /// What is hidden for safety is for nobody.
    func maySee(_ commitment: Commitment) -> Bool {
        if commitment.isPublic { return true }
        guard commitment.visibility.showsExistence, let seat else { return false }
        if seat.group == commitment.ownedBy { return may(.seeSharedWords, commitment) }
        return isTheirs(commitment, seat) && (may(.judgeAnswers, commitment) || may(.seeSharedWords, commitment))
    }

    /// A commitment they may know of; nil for any other.
    func shown(_ commitment: Commitment) -> Commitment? { maySee(commitment) ? commitment : nil }

    /// Write down what their own group promises; families' and young people's groups also what another promised them.
    var mayMake: Bool { seat?.may(.keepCommitments, on: words.today) == true }

    /// Whether they may write down what another group has promised.
    var mayNote: Bool {
        guard mayMake, let seat, let side = words.names.side(of: seat.group) else { return false }
        return side != .services
    }

    /// Whether they may know of a letter: its two groups may, where it is not for everyone.
    func maySee(_ letter: CommitmentLetter) -> Bool { letter.isPublic || isParty(to: letter) }

    /// Whether they may open what lies beside a letter.
    func isParty(to letter: CommitmentLetter) -> Bool {
        guard let seat, [letter.from, letter.to].contains(seat.group) else { return false }
        return seat.mayOnSomeTopic(.judgeAnswers, on: words.today)
            || seat.mayOnSomeTopic(.seeSharedWords, on: words.today)
    }

    /// Whether they may add to what is written down of a letter.
    func mayKeep(_ letter: CommitmentLetter) -> Bool {
        guard mayMake, let seat else { return false }
        return seat.group == letter.from || seat.group == letter.to
    }

    /// Whether they may open what was sent along: the group that promised it and those it was promised to may, and no
    /// other, whoever may read the words.
    func mayOpenFiles(of commitment: Commitment) -> Bool {
        guard let seat, commitment.visibility.showsExistence else { return false }
        if seat.group == commitment.ownedBy { return may(.seeSharedWords, commitment) }
        return isTheirs(commitment, seat) && (may(.judgeAnswers, commitment) || may(.seeSharedWords, commitment))
    }

    /// Say that it is done, move its day, give it up.
    func mayKeep(_ commitment: Commitment) -> Bool {
        seat?.group == commitment.ownedBy && maySee(commitment) && may(.keepCommitments, commitment)
    }

    /// Say whether it is done.
    func mayJudge(_ commitment: Commitment) -> Bool {
        guard let seat, seat.group != commitment.ownedBy, maySee(commitment) else { return false }
        return isTheirs(commitment, seat) && may(.judgeAnswers, commitment)
    }

    /// What a person outside every group was promised is judged for them by those who may read what the forum is told.
    private func isTheirs(_ commitment: Commitment, _ seat: Seat) -> Bool {
        guard words.names.side(of: seat.group) != .services else { return commitment.promisedTo == seat.group }
        if commitment.isPromised(to: seat.group) { return true }
        return commitment.isPromisedToSomebody(through: seat.group)
            && seat.mayOnSomeTopic(.seeForumWords, on: words.today)
    }

    /// A mandate for some topics must cover all that it is about.
    private func may(_ permission: Permission, _ commitment: Commitment) -> Bool {
        guard let seat else { return false }
        let topics = commitment.origins.isEmpty ? [nil] : commitment.origins.map(\.topic)
        return topics.allSatisfy { seat.may(permission, about: $0, on: words.today) }
    }
}
