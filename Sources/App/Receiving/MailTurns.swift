import Mail

/// Lets mails that come in at the same time be made durable together.
///
/// The first leads: it takes whoever waits with it, and has all of them read and their originals kept. While they are then
/// filed, the next leads. No task outlives its caller.
actor MailTurns {
    private static let mostMails = 64
    private static let mostBytes = 32 << 20

    private let taking: MailTaking
    private var hasLeader = false
    private var waiting: [Waiting] = []
    /// One batch is filed at a time, so that no more than two are in memory.
    private var isFiling = false
    private var nextToFile: CheckedContinuation<Void, Never>?

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
        await beginFiling()
        handOver()
        let outcomes = await taking.file(batch)
        endFiling()
        for (other, outcome) in zip(others, outcomes.dropFirst()) { other.turn.resume(returning: .done(outcome)) }
        return outcomes.first ?? .failed(MailError.notAMessage)
    }

    private func handOver() {
        if waiting.isEmpty { hasLeader = false } else { waiting.removeFirst().turn.resume(returning: .lead) }
    }

    /// Only the leader waits here, so that there is one at most.
    private func beginFiling() async {
        if isFiling { await withCheckedContinuation { nextToFile = $0 } }
        isFiling = true
    }

    private func endFiling() {
        isFiling = false
        nextToFile?.resume()
        nextToFile = nil
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
