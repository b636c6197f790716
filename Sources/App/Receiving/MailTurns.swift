import Mail

/// Lets mails that come in at the same time be made durable together.
///
/// The first leads: it takes whoever waits with it, then hands the lead to the next. No task outlives its caller.
actor MailTurns {
    private static let mostMails = 64
    private static let mostBytes = 32 << 20

    private let taking: MailTaking
    private var hasLeader = false
    private var waiting: [Waiting] = []

    private struct Waiting {
        let mail: MailTaking.Coming
        let turn: CheckedContinuation<Turn, Never>
    }

    private enum Turn { case lead, done(MailTaking.Outcome) }

    init(_ taking: MailTaking) { self.taking = taking }

    /// Returns when it is certain what became of the mail.
    func take(_ mail: MailTaking.Coming) async -> MailTaking.Outcome {
        if hasLeader {
            let turn = await withCheckedContinuation { waiting.append(Waiting(mail: mail, turn: $0)) }
            if case .done(let outcome) = turn { return outcome }
            // Those whose answer has just come may bring another: they get a moment to join.
            await Task.yield()
        }
        hasLeader = true
        let others = companions(of: mail)
        let batch = await taking.prepare([mail] + others.map(\.mail))
        let outcomes = await taking.file(batch)
        for (other, outcome) in zip(others, outcomes.dropFirst()) { other.turn.resume(returning: .done(outcome)) }
        if waiting.isEmpty { hasLeader = false } else { waiting.removeFirst().turn.resume(returning: .lead) }
        return outcomes.first ?? .failed(MailError.notAMessage)
    }

    private func companions(of mail: MailTaking.Coming) -> [Waiting] {
        var bytes = mail.bytes.count
        let others = waiting.prefix(Self.mostMails - 1).prefix { other in
            bytes += other.mail.bytes.count
            return bytes <= Self.mostBytes
        }
        waiting.removeFirst(others.count)
        return Array(others)
    }
}
