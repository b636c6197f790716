import Kernel
import People
import Storage

/// A file that came with a message.
package struct MessageFile: Sendable, Equatable {
    package let message: ID<Message>
    /// From 1, in the order they came.
    package let number: Int
    package let sha256: String
    package let name: String
    /// As its sender claims it.
    package let type: String
    /// In bytes.
    package let size: Int
    /// What a picture shows, or what is said in a voice note; nil until somebody has written it down.
    package let words: String?
    /// Whether a moderator lets everyone see the picture, where everyone may read the words.
    package let isShown: Bool

    package var kind: FileKind { FileKind(type: type, name: name) }

    /// Whether everyone may see it, as far as the file itself goes.
    ///
    /// Only a picture, since it is shown as a copy made anew; and only with words for those who cannot see it.
    package var mayBePublic: Bool { isShown && kind == .picture && words != nil }
}

extension MessageFile {
    /// The files of a message, in order.
    package static func all(of message: ID<Message>, in reader: any Reader) throws -> [MessageFile] {
        try reader.rows(
            """
            SELECT position, sha256, name, media_type, size, words, is_shown
              FROM message_attachment
             WHERE message_id = \(message)
             ORDER BY position
            """
        ).map { row in
            MessageFile(
                message: message,
                number: Int(try row["position"] as Int64) + 1,
                sha256: try row["sha256"],
                name: try row["name"],
                type: try row["media_type"],
                size: try row["size"],
                words: try row["words"],
                isShown: try row["is_shown"]
            )
        }
    }

    /// The file that an address numbers.
    static func find(_ number: String, of message: ID<Message>, in reader: any Reader) throws -> MessageFile? {
        guard let number = Int(number), (1...10_000).contains(number) else { return nil }
        return try all(of: message, in: reader).first { $0.number == number }
    }
}

/// Why something cannot be done to a file.
package enum FileError: Error, Sendable, Equatable {
    case wordsMissing
    case wordsTooLong
    /// Only pictures are ever shown to everyone.
    case notAPicture
    /// What the picture shows must be written down first, for those who cannot see it.
    case notDescribed
    /// Whoever sent it does not want everyone to see it.
    case notMeantForEveryone
}
