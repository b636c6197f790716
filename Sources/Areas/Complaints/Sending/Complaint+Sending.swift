import Kernel
import People

extension Complaint {
    package func address(to recipients: [Recipient], by party: Party, on day: Day) throws(ComplaintError)
        -> ComplaintAddressed
    {
        let act = try change(by: party, on: day)
        guard recipients.contains(where: { $0.field == .to }) else { throw .nobodyToSendTo }
        guard recipients.allSatisfy({ $0.way.address.nonEmpty != nil && !$0.post.isEmpty }) else {
            throw .addressMissing
        }
        return ComplaintAddressed(act: act, recipients)
    }

    /// Says what does not stand in the copy for everyone: possible after it was sent too, since the copy is another.
    package func redact(_ removals: [Removal], by party: Party, on day: Day) throws(ComplaintError)
        -> RemovalsSet
    {
        guard party.group == madeBy else { throw .notTheirs }
        guard removals.allSatisfy({ $0.words.nonEmpty != nil }) else { throw .wordsMissing }
        return RemovalsSet(act: ComplaintAct(on: day, to: self, by: party), removals)
    }

    /// Sends it, with the papers as they go out.
    package func send(_ papers: [SentPaper], of file: ComplaintFile, by party: Party, on day: Day)
        throws(ComplaintError) -> ComplaintSent
    {
        let act = try change(by: party, on: day)
        guard Readiness(file).isReady else { throw .notReady }
        return ComplaintSent(act: act, papers)
    }

    /// Makes the letter public, by the word of those who signed it.
    package func publish(_ paper: SentPaper, by party: Party, on day: Day) throws(ComplaintError)
        -> ComplaintPublished
    {
        guard party.group == madeBy else { throw .notTheirs }
        guard sentOn != nil else { throw .notSent }
        return ComplaintPublished(act: ComplaintAct(on: day, to: self, by: party), paper)
    }

    /// Keeps the proof that it was posted.
    package func keepProof(_ sha256: String, saying words: String, by party: Party, on day: Day) throws(ComplaintError)
        -> ComplaintProofKept
    {
        guard party.group == madeBy else { throw .notTheirs }
        guard sentOn != nil else { throw .notSent }
        guard !words.isEmpty else { throw .wordsMissing }
        return ComplaintProofKept(act: ComplaintAct(on: day, to: self, by: party), sha256: sha256, saying: words)
    }
}
