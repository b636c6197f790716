import Kernel
import People
import Points
import Storage
import Web

/// A file that came with a mail in answer to a complaint.
struct MailFile: HeldFile {
    let file: MessageFile
    let mails: [String]

    var sha256: String { file.sha256 }
    var name: String { file.name }
    var type: String { file.type }

    /// Links by which they are saved, never shown.
    static func links(
        of message: ID<Message>,
        _ file: CaseFile,
        _ words: RunningWords,
        in reader: any Reader
    ) throws -> [(words: Phrase, path: String)] {
        try MessageFile.all(of: message, in: reader).map { one in
            (
                "Save \(said: one.name) (\(Sizes.words(one.size)))",
                words.path(of: file.complaint, "mails/\(message)/\(one.number)")
            )
        }
    }
}
