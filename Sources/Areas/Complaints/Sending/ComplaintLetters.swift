import Kernel
import Mail
import People
import Storage
import Web

/// The mails by which a complaint goes out: one to each person for each part of the bundle.
struct ComplaintLetters: Sendable {
    let complaint: Complaint
    let recipients: [Recipient]
    let words: RunningWords

    /// What tells one mail from every other: sent again under it, it stays one mail.
    static func key(_ complaint: ID<Complaint>, to place: Int, part: Int) -> String {
        "complaint-sent \(complaint) \(place) \(part)"
    }

    func send(_ papers: [SentPaper], in writer: any Writer) throws {
        let parts = papers.filter { $0.kind == .bundle }
        let answers = try Contact.address(for: .complaints, of: complaint.madeBy, on: words.today, in: writer)
        for (place, one) in recipients.enumerated() {
            guard case .mail(let address?) = one.way else { continue }
            for (number, part) in parts.enumerated() {
                var letter = self.letter(to: address, part: number + 1, of: parts.count)
                letter.files = [
                    LetterFile(
                        part.sha256,
                        named: SentPaper.Kind.bundle.fileName(of: complaint.reference, number + 1, of: parts.count),
                        type: "\(SentPaper.Kind.bundle.mediaType)"
                    )
                ]
                letter.replyTo = answers
                letter.thread = LetterThread("complaint \(complaint.id)")
                let key = ComplaintLetters.key(complaint.id, to: place, part: number + 1)
                try writer.send(letter, once: key)
            }
        }
    }

    private func letter(to address: String, part: Int, of count: Int) -> OutgoingLetter {
        let group = words.name(of: complaint.madeBy, orElse: "A group")
        let reference = Phrase.reference(complaint.reference)
        let subject: Phrase =
            count > 1 ? "Formal complaint \(reference) (part \(part) of \(count))" : "Formal complaint \(reference)"
        let attached: Phrase =
            count > 1
            ? "It is too large for one mail, so it comes in \(count) mails. This is part \(part) of \(count). The pages are numbered through all parts."
            : "It is attached as one PDF, with its appendices."
        let copies = recipients.filter { $0.field == .cc }.map(\.post).joined(separator: ", ")
        let copied: Phrase? = copies.isEmpty ? nil : "Copies go to: \(copies)"
        return OutgoingLetter(
            kind: "complaint",
            to: address,
            subject: subject,
            paragraphs: [
                complaint.frame.subject.map { .said($0) },
                "\(group) makes a formal complaint. Please deal with it under your complaints procedure.", attached,
                copied,
            ].compactMap(\.self),
            reason: "You get this because \(group) sends you its complaint, or a copy of it."
        )
    }
}

/// Who got a complaint that was sent, and how far each mail has come: for the group that sent it.
struct DeliveryLines: Sendable {
    private let lines: [(who: String, way: Phrase, states: [Phrase])]

    init(of complaint: Complaint, in reader: any Reader) throws {
        let parts = try SentPaper.all(of: complaint.id, in: reader).filter { $0.kind == .bundle }.count
        lines = try Recipient.all(of: complaint.id, in: reader).enumerated().map { place, one in
            let who = [one.post, one.name].compactMap(\.self).joined(separator: ", ")
            guard case .mail = one.way else {
                return (who, one.wayWords, ["Print it and post it. Then keep the proof here."])
            }
            let states = try (1...max(parts, 1)).map { part in
                let key = ComplaintLetters.key(complaint.id, to: place, part: part)
                let state = DeliveryLines.words(try OutboxLetter.find(once: key, in: reader)?.delivery)
                return parts > 1 ? "Part \(part): \(state)" : state
            }
            return (who, one.wayWords, states)
        }
    }

    private static func words(_ delivery: Delivery?) -> Phrase {
        switch delivery {
        case .queued: "It waits to go out."
        case .deferred(_, let tries, let answer):
            "It was tried \(Phrase.counted(tries, one: "time", many: "times")), and is tried again. The mail server said: \(said: answer)"
        case .delivered(let at): "The mail server took it on \(PlainDates.full(at.dayInLondon))."
        case .bounced(_, let why): "It could not be delivered: \(said: why). Send it another way."
        case .lapsed: "It was not sent."
        case nil: "How far it came is kept for 90 days only."
        }
    }

    func write(into html: inout HTML) {
        html.list(lines) { line, html in
            html.element("strong") { $0.said(line.who) }
            html.hint(line.way)
            for state in line.states { html.p(state) }
        }
    }
}
