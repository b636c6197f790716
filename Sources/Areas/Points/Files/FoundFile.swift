import People
import Storage
import Web

/// A file of a message that somebody may have.
struct FoundFile: HeldFile {
    let file: MessageFile
    let mails: [String]

    var sha256: String { file.sha256 }
    var name: String { file.name }
    var type: String { file.type }

    /// Nil where the message has no such file.
    init?(_ visit: Visit, of message: Message, in reader: any Reader) throws {
        guard let file = try MessageFile.find(visit.parameter("file"), of: message.id, in: reader) else { return nil }
        self.file = file
        mails = try message.originals(in: reader)
    }
}
