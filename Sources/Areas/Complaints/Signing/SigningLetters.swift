import Kernel
import Mail
import People
import Storage
import Web

/// Tells those who sign a complaint that it is their turn, or is again: once each for every text.
struct SigningLetters: Sendable {
    let words: RunningWords

    /// Sent where nothing else is missing: before that the text would change again.
    func send(about complaint: ID<Complaint>, by seat: Seat, in writer: any Writer) throws {
        guard let complaint = try Complaint.find(complaint, in: writer), complaint.isDraft else { return }
        let file = try ComplaintFile(complaint, in: writer)
        guard Readiness(file).isOnlyAgreementMissing else { return }
        for one in file.signatories where !one.agrees(to: complaint) && one.seat != seat.id {
            try send(
                to: one,
                of: complaint,
                subject: "Please read and sign: complaint \(complaint.reference)",
                [
                    "Your group writes a complaint, and your name is to stand under it.",
                    "Please read the whole letter. Then say whether you agree to it as it is. It is not sent before all who sign it have agreed.",
                ],
                in: writer
            )
        }
    }

    /// Tells those who had agreed that the letter is another now, and asks for their word again: at the first change
    /// after it, since by then their word is void; whoever changed it knows.
    ///
    /// - Parameter before: the draft as it stood.
    func tellOfChange(since before: ComplaintFile, by seat: Seat, in writer: any Writer) throws {
        guard let complaint = try Complaint.find(before.complaint.id, in: writer), complaint.isDraft,
            complaint.textVersion != before.complaint.textVersion
        else { return }
        let named = try Set(Signatory.all(of: complaint.id, in: writer).map(\.seat))
        for one in before.signatories where one.agrees(to: before.complaint) && one.seat != seat.id {
            guard named.contains(one.seat), let agreed = one.agreed else { continue }
            try send(
                to: one,
                of: complaint,
                subject: "Please read and sign again: complaint \(complaint.reference)",
                [
                    "You agreed to this complaint on \(PlainDates.full(agreed.on)). Its letter was changed after that.",
                    "What you agreed to was the letter as it was. Please read it again. Then say whether you agree to it as it is now. It is not sent before all who sign it have agreed.",
                ],
                in: writer
            )
        }
    }

    private func send(
        to one: Signatory,
        of complaint: Complaint,
        subject: Phrase,
        _ paragraphs: [Phrase],
        in writer: any Writer
    ) throws {
        guard let holder = try Seat.find(one.seat, in: writer)?.holder else { return }
        var letter = OutgoingLetter(
            kind: "complaint-signing",
            to: holder.email,
            subject: subject,
            paragraphs: paragraphs,
            link: OutgoingLetter.Link("Read the letter", path: words.path(of: complaint, "agreement")),
            reason: "You get this because you are named as one who signs it."
        )
        letter.timing = .byDay
        letter.language = try ReadingLanguage.find(of: holder.person, in: writer)
        letter.thread = LetterThread("complaint \(complaint.id) signing")
        // One letter for one text, whatever it says.
        try writer.send(letter, once: "complaint-signing \(complaint.id) \(one.seat) \(complaint.textVersion)")
    }
}

extension Readiness {
    /// Whether all that is missing is that signatories agree.
    var isOnlyAgreementMissing: Bool {
        !missing.isEmpty
            && missing.allSatisfy { if case .agreement = $0 { true } else { false } }
    }
}
