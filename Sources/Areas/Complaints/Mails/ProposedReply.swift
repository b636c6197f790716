import Kernel
import Mail
import People
import Points
import Storage

/// A mail that came back to the letters of a complaint while a reply is awaited: nobody has said yet what it is.
///
/// It settles nothing by itself: what it is, the group that complained says.
package struct ProposedReply: Sendable, Equatable {
    package let message: Message
    /// The post of whoever wrote it, where the complaint went to them.
    package let post: String?
    package let on: Day
}

extension ProposedReply {
    /// The mails that may be the reply to the stage that runs, the oldest first.
    ///
    /// Written by a person since the stage was asked for: by somebody whom the complaint or the request went to, or by the
    /// service that it was made to. What a machine wrote, and what waits to be placed, is none.
    static func all(for file: CaseFile, asOf today: Day, in reader: any Reader) throws -> [ProposedReply] {
        let run = file.course.current
        guard file.course.ending == nil, run.isRunning else { return [] }
        let recipients = try AllRecipients(of: file, in: reader)
        let aside = try Set(MailSetAside.all(of: file.complaint.id, in: reader))
        let known = aside.union(file.course.runs.compactMap { $0.reply?.message })
        return try Message.all(answering: recipients.keys, in: file.complaint.area, reader).compactMap { message in
            guard message.automatic == nil, message.heldBecause == nil, !message.gate.isHidden,
                let day = message.sentOn, (run.askedOn...max(run.askedOn, today)).contains(day),
                let sender = message.sender, !known.contains(message.id)
            else { return nil }
            let post = recipients.posts[sender.address.lowercased()]
            guard post != nil || message.group == file.complaint.madeTo else { return nil }
            return ProposedReply(message: message, post: post, on: day)
        }
    }

    static func find(
        _ message: ID<Message>,
        for file: CaseFile,
        asOf today: Day,
        in reader: any Reader
    ) throws -> ProposedReply? {
        try all(for: file, asOf: today, in: reader).first { $0.message.id == message }
    }

    /// Everybody a complaint has been sent to by mail, at whatever stage, and what the letters to them are known by.
    private struct AllRecipients {
        private(set) var posts: [String: String] = [:]
        private(set) var keys: [String] = []

        init(of file: CaseFile, in reader: any Reader) throws {
            let complaint = file.complaint.id
            keys.append(MessageKey.ofThread(ComplaintLetters.thread(of: complaint)))
            let first = try SentPaper.all(of: complaint, in: reader)
            add(try Recipient.all(of: complaint, in: reader), of: complaint, at: nil, first)
            for request in try StageRequest.all(of: complaint, in: reader) {
                add(request.recipients, of: complaint, at: request.stage, request.papers)
            }
        }

        private mutating func add(
            _ recipients: [Recipient],
            of complaint: ID<Complaint>,
            at stage: Stage?,
            _ papers: [SentPaper]
        ) {
            let parts = papers.count { $0.kind.goesByMail }
            for (place, one) in recipients.enumerated() {
                guard case .mail(let address?) = one.way else { continue }
                posts[address.lowercased()] = one.post
                for part in 0..<parts {
                    keys.append(
                        MessageKey.of(ComplaintLetters.key(complaint, for: stage, to: place, part: part + 1))
                    )
                }
            }
        }
    }
}
