import Kernel
import Storage
import Web

/// The files that came with replies by mail, beside what they were noted at.
struct ReplyFiles: Sendable {
    private let replies: [Reply]

    private struct Reply: Sendable {
        let heading: Phrase
        let files: [FileView]
    }

    /// - Parameters:
    ///   - messages: what brought something to a point, in order.
    ///   - asked: the message that the point itself came in.
    ///   - folder: the address that a reply's files stand below.
    init(
        _ messages: [ID<Message>],
        butNot asked: ID<Message>,
        below folder: (ID<Message>) -> String,
        in reader: any Reader
    ) throws {
        var seen: Set<ID<Message>> = [asked]
        replies = try messages.filter { seen.insert($0).inserted }.compactMap { id in
            let files = try MessageFile.all(of: id, in: reader)
            guard !files.isEmpty, let message = try Message.find(id, in: reader), !message.gate.isHidden else {
                return nil
            }
            let day = message.sentOn ?? message.receivedAt.dayInLondon
            let views = files.map { FileView($0, below: folder(id)) }
            return Reply(heading: "Files with the reply of \(PlainDates.full(day))", files: views)
        }
    }

    /// Writes nothing where there are none.
    func write(into html: inout HTML) {
        for reply in replies {
            html.h3(reply.heading)
            html.list(reply.files, class: "plain") { file, html in file.write(into: &html) }
        }
    }
}

extension SaidHere {
    /// A reply that was noted at points of this link's message and at no other: so it is whole for whoever asked.
    func reply(_ id: ID<Message>, in reader: any Reader) throws -> Message? {
        let noted = try Point.all(noting: id, in: reader)
        guard !noted.isEmpty, noted.allSatisfy({ $0.message == message.id }),
            let reply = try Message.find(id, in: reader), !reply.gate.isHidden
        else { return nil }
        return reply
    }

    /// The files of such replies to a point.
    func replyFiles(to point: Point, in reader: any Reader) throws -> ReplyFiles {
        let lines = try HistoryLine.all(of: point.id, in: reader)
        let own = try lines.compactMap(\.message).filter { try reply($0, in: reader) != nil }
        return try ReplyFiles(own, butNot: message.id, below: { "\(path)/replies/\($0)/files" }, in: reader)
    }
}
