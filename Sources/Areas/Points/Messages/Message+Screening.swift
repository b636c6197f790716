import Kernel
import People
import Safety

/// What those who read first can do with a message.
extension Message {
    /// Lets in the first message of a new sender.
    package func letIn(by party: Party, on day: Day) throws(PointError) -> MessageLetIn {
        guard gate.screening != .letIn else { throw .alreadyLetIn }
        return MessageLetIn(message: id, by: party, on: day)
    }

    /// Keeps a message out, for a reason that only leads read.
    ///
    /// - Parameter number: how often it has been kept out, this time counted.
    package func keepOut(
        because reason: String,
        by party: Party,
        on day: Day,
        number: Int
    ) throws(PointError) -> MessageKeptOut {
        guard gate.screening == .waiting else { throw .alreadyDecided }
        guard !reason.isEmpty else { throw .reasonMissing }
        return MessageKeptOut(message: id, number: number, by: party, on: day, reason: reason)
    }

    /// Says that the message makes somebody worry about safety: it is hidden until the named lead has read it.
    ///
    /// Anyone may; nobody has to say why.
    ///
    /// - Parameter number: how many worries there are, this one counted.
    package func worry(_ words: String?, by party: Party, on day: Day, number: Int) -> WorryRaised {
        WorryRaised(message: id, number: number, by: party, on: day, words: words)
    }

    /// Decides, as the named lead, who may see the message after every worry about it has been read.
    package func readWorries(_ outcome: WorryRead.Outcome, by party: Party, on day: Day) throws(PointError) -> WorryRead
    {
        guard gate.isHidden else { throw .noWorry }
        return WorryRead(message: id, outcome: outcome, by: party, on: day)
    }
}
