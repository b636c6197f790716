import Kernel
import Mail
import People
import Storage
import Web

/// The mails by which a complaint goes out, or the request for a later stage of it: one to each person for each part.
struct ComplaintLetters: Sendable {
    let complaint: Complaint
    let recipients: [Recipient]
    let words: RunningWords
    /// What asks for a later stage; nil for the complaint itself.
    var request: Request?

    struct Request: Sendable {
        let stage: Stage
        let words: String
    }

    /// What tells one mail from every other: sent again under it, it stays one mail.
    static func key(_ complaint: ID<Complaint>, for stage: Stage? = nil, to place: Int, part: Int) -> String {
        guard let stage else { return "complaint-sent \(complaint) \(place) \(part)" }
        return "complaint-asked \(complaint) \(stage.rawValue) \(place) \(part)"
    }

    /// What all of them have in common, so that what comes back to one is found with the others.
    static func thread(of complaint: ID<Complaint>) -> String { "complaint \(complaint)" }

    func send(_ papers: [SentPaper], in writer: any Writer) throws {
        let parts = papers.filter(\.kind.goesByMail)
        let answers = try Contact.address(for: .complaints, of: complaint.madeBy, on: words.today, in: writer)
        for (place, one) in recipients.enumerated() {
            guard case .mail(let address?) = one.way else { continue }
            for (number, part) in parts.enumerated() {
                var letter = self.letter(for: one, at: address, part: number + 1, of: parts.count)
                letter.files = [
                    LetterFile(
                        part.sha256,
                        named: SentPaper.fileName(ofPart: number, among: parts, of: complaint.reference),
                        type: "\(part.kind.mediaType)"
                    )
                ]
                letter.people = words.name(of: complaint.madeBy, orElse: "Families").english
                // At the area's too: what comes back there is found with the complaint, whoever reads the group's mail.
                letter.replyTo = [answers, words.area.slug].compactMap(\.self)
                letter.thread = LetterThread(ComplaintLetters.thread(of: complaint.id))
                let key = ComplaintLetters.key(complaint.id, for: request?.stage, to: place, part: number + 1)
                try writer.send(letter, once: key)
            }
        }
    }

    private func letter(for one: Recipient, at address: String, part: Int, of count: Int) -> OutgoingLetter {
        let group = words.name(of: complaint.madeBy, orElse: "A group")
        var said: [OutgoingLetter.Block] = []
        if let subject = complaint.frame.subject { said.append(.paragraph(.said(subject))) }
        said.append(.paragraph(opening(group, isCopy: one.field == .cc)))
        said.append(.paragraph(attached(part, of: count)))
        if part == 1, let request { said.append(.said(request.words)) }
        let copies = recipients.filter { $0.field == .cc }.map(\.post).joined(separator: ", ")
        if !copies.isEmpty { said.append(.paragraph("Copies go to: \(copies)")) }
        return OutgoingLetter(
            kind: "complaint",
            to: address,
            subject: count > 1 ? "\(subject) (part \(part) of \(count))" : subject,
            body: said,
            reason: one.field == .cc
                ? "You get this because \(group) sends you a copy of its complaint."
                : "You get this because \(group) sends you its complaint."
        )
    }

    private var subject: Phrase {
        let reference = Phrase.reference(complaint.reference)
        guard let request else { return "Formal complaint \(reference)" }
        return request.stage == .ombudsman
            ? "Complaint \(reference), to the Ombudsman"
            : "Complaint \(reference): please look at it at \(request.stage.words)"
    }

    /// Who gets a copy is asked for nothing.
    private func opening(_ group: Phrase, isCopy: Bool) -> Phrase {
        let service = words.name(of: complaint.madeTo, orElse: "a service")
        switch request?.stage {
        case nil where isCopy: return "This is a copy for you of a formal complaint by \(group) to \(service)."
        case nil:
            return
                "\(group) makes a formal complaint to \(service). Please deal with it under your complaints procedure."
        case .ombudsman? where isCopy:
            return "This is a copy for you. \(group) asks the Ombudsman to look at its complaint."
        case .ombudsman?: return "\(group) asks the Ombudsman to look at its complaint."
        case let stage? where isCopy:
            return "This is a copy for you. \(group) asks \(service) to look at its complaint again, at \(stage.words)."
        case let stage?: return "\(group) asks you to look at its complaint again, at \(stage.words)."
        }
    }

    private func attached(_ part: Int, of count: Int) -> Phrase {
        if request != nil {
            return count > 1
                ? "The letter comes with the complaint and its appendices, in \(count) mails. This is part \(part) of \(count)."
                : "The letter is attached as one PDF. What it says stands here too."
        }
        return count > 1
            ? "It is too large for one mail, so it comes in \(count) mails. This is part \(part) of \(count). The pages are numbered through all parts."
            : "It is attached as one PDF, with its appendices."
    }
}

extension SentPaper {
    /// What a part is called in its mail: the volumes of one paper are numbered among themselves.
    static func fileName(ofPart number: Int, among parts: [SentPaper], of reference: Reference) -> String {
        let kind = parts[number].kind
        let place = parts[...number].count { $0.kind == kind }
        return kind.fileName(of: reference, place, of: parts.count { $0.kind == kind })
    }
}

/// Who got a complaint, or the request for a later stage, and how far each mail has come: for the group that sent it.
struct DeliveryLines: Sendable {
    private let lines: [(who: String, way: Phrase, states: [Phrase])]

    init(of complaint: Complaint, in reader: any Reader) throws {
        try self.init(
            try Recipient.all(of: complaint.id, in: reader),
            parts: try SentPaper.all(of: complaint.id, in: reader),
            key: { ComplaintLetters.key(complaint.id, to: $0, part: $1) },
            in: reader
        )
    }

    /// Of the request for a later stage.
    init(of request: StageRequest, in reader: any Reader) throws {
        try self.init(
            request.recipients,
            parts: request.papers,
            key: { ComplaintLetters.key(request.complaint, for: request.stage, to: $0, part: $1) },
            in: reader
        )
    }

    private init(
        _ recipients: [Recipient],
        parts papers: [SentPaper],
        key: (_ place: Int, _ part: Int) -> String,
        in reader: any Reader
    ) throws {
        let parts = papers.filter(\.kind.goesByMail).count
        lines = try recipients.enumerated().map { place, one in
            let who = [one.post, one.name].compactMap(\.self).joined(separator: ", ")
            guard case .mail = one.way else {
                return (who, one.wayWords, ["Print it and post it. Then keep the proof here."])
            }
            let states = try (1...max(parts, 1)).map { part in
                let letter = try OutboxLetter.find(once: key(place, part), in: reader)
                let state = DeliveryLines.words(letter?.delivery)
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
