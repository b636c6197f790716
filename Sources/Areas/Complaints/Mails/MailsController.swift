import Kernel
import People
import Points
import Storage
import Web

/// `/{area}/complaints/{ref}/mails/{message}`: says what a mail is that came in answer; below it, the files it brought.
struct MailsController: Sendable {
    let door: RunningDoor
    let files: FileTools

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}/mails/{message}"
        return [.post(path, create), .get("\(path)/{file}", isCacheable: false, show)]
    }

    /// What a mail can be.
    private enum Kind: String {
        case reply, acknowledgement, other
    }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        do {
            return try await door.write(visit) { visitor, writer in
                guard let file = try CaseFile(visit, for: visitor, in: writer),
                    visitor.isFamilies(of: file.complaint)
                else { return nil }
                let (words, path) = (visitor.words, visitor.words.path(of: file.complaint))
                var form = Form(visit)
                let found = try Int64(visit.parameter("message")).flatMap {
                    try ProposedReply.find(ID($0), for: file, asOf: words.today, in: writer)
                }
                // Said already, by somebody else or by pressing twice.
                guard let found else { return .redirect(path) }
                guard let kind = form.choice("answer", as: Kind.self, required: "Choose what it is") else {
                    return .page(try SentComplaintPage(file, visitor, form, in: writer))
                }
                let promised = form.day("promised-\(found.message.id)")
                guard form.isSound else { return .page(try SentComplaintPage(file, visitor, form, in: writer)) }
                try MailsController.record(kind, found, promised, file, visitor, in: writer)
                guard kind == .reply else { return .redirect(path) }
                return .redirect(words.path(of: file.complaint, ReadingStep.path))
            }
        } catch let error as CourseError {
            return try await refused(visit, error.sentence)
        } catch ComplaintError.changedMeanwhile {
            return try await refused(visit, ComplaintError.changedMeanwhile.sentence)
        }
    }

    private func refused(_ visit: Visit, _ words: Phrase) async throws -> Web.Answer {
        try await door.readSignedIn(visit) { visitor, reader in
            var form = Form(visit)
            form.refuse("promised-\(visit.parameter("message"))", words)
            return try CaseFile(visit, for: visitor, in: reader).map {
                .page(try SentComplaintPage($0, visitor, form, in: reader))
            }
        }
    }

    private static func record(
        _ kind: Kind,
        _ found: ProposedReply,
        _ promised: Day?,
        _ file: CaseFile,
        _ visitor: RunningVisitor,
        in writer: any Writer
    ) throws {
        let (message, party, today) = (found.message, visitor.party, visitor.words.today)
        let log = visitor.words.area.log
        let words = message.newText.map { String($0.unicodeScalars.prefix(CaseSteps.longest)) }.flatMap(\.nonEmpty)
        switch kind {
        case .reply:
            let written = WrittenReply(
                .mail,
                words: words,
                original: try message.originals(in: writer).first,
                message: message.id
            )
            let event = try file.course.reply(written, by: party, on: found.on, today: today)
            try file.complaint.record(event, in: log, writer)
        case .acknowledgement:
            let event = try file.course.acknowledge(
                promising: promised,
                saying: words,
                by: party,
                on: found.on,
                today: today
            )
            try file.complaint.record(event, in: log, writer)
            try setAside(message.id, file.complaint.id, by: visitor, in: writer)
        case .other:
            try setAside(message.id, file.complaint.id, by: visitor, in: writer)
        }
    }

    /// Read anew: what was recorded just before has moved the complaint on.
    private static func setAside(
        _ message: ID<Message>,
        _ complaint: ID<Complaint>,
        by visitor: RunningVisitor,
        in writer: any Writer
    ) throws {
        guard let complaint = try Complaint.find(complaint, in: writer),
            let course = try Course.find(complaint, in: writer)
        else { return }
        let event = try course.setAside(message, by: visitor.party, on: visitor.words.today)
        try complaint.record(event, in: visitor.words.area.log, writer)
    }

    /// A file that a mail brought: of what is proposed, for who decides; of a reply, for both sides.
    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        let files = files
        return try await door.readSignedIn(visit) { visitor, reader in
            guard let file = try CaseFile(visit, for: visitor, in: reader),
                let message = Int64(visit.parameter("message")).map({ ID<Message>($0) })
            else { return nil }
            let isReply = file.course.runs.contains { $0.reply?.message == message }
            let isProposed =
                try visitor.isFamilies(of: file.complaint)
                && ProposedReply.find(message, for: file, asOf: visitor.words.today, in: reader) != nil
            guard isReply || isProposed, let mail = try Message.find(message, in: reader),
                let one = try MessageFile.all(of: message, in: reader)
                    .first(where: { String($0.number) == visit.parameter("file") })
            else { return nil }
            return try files.download(MailFile(file: one, mails: try mail.originals(in: reader)))
        }
    }
}
