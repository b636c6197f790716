import Kernel
import Mail
import People
import Storage
import Web

/// Tells those who sign a complaint that it is their turn: once each for every text.
struct SigningLetters: Sendable {
    let words: RunningWords

    /// Sent where nothing else is missing: before that the text would change again.
    func send(about complaint: ID<Complaint>, by seat: Seat, in writer: any Writer) throws {
        guard let complaint = try Complaint.find(complaint, in: writer), complaint.isDraft else { return }
        let file = try ComplaintFile(complaint, in: writer)
        guard Readiness(file).isOnlyAgreementMissing else { return }
        for one in file.signatories where !one.agrees(to: complaint) && one.seat != seat.id {
            guard let holder = try Seat.find(one.seat, in: writer)?.holder else { continue }
            let reader = try ReadingLanguage.find(of: holder.person, in: writer)
            var letter = OutgoingLetter(
                kind: "complaint-signing",
                to: holder.email,
                subject: "Please read and sign: complaint \(complaint.reference)",
                paragraphs: [
                    "Your group writes a complaint, and your name is to stand under it.",
                    "Please read the whole letter. Then say whether you agree to it as it is. It is not sent before all who sign it have agreed.",
                ],
                link: OutgoingLetter.Link(
                    "Read the letter",
                    path: words.path(of: complaint, "agreement")
                ),
                reason: "You get this because you are named as one who signs it."
            )
            letter.timing = .byDay
            letter.language = reader
            letter.thread = LetterThread("complaint \(complaint.id)")
            let key = "complaint-signing \(complaint.id) \(one.seat) \(complaint.textVersion)"
            try writer.send(letter, once: key)
        }
    }
}

extension Readiness {
    /// Whether all that is missing is that signatories agree.
    var isOnlyAgreementMissing: Bool {
        !missing.isEmpty
            && missing.allSatisfy { if case .agreement = $0 { true } else { false } }
    }
}
