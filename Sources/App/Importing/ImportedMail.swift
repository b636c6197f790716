import Kernel
import Mail
import Points
import Record

/// What became of one mail of an import.
struct ImportedMail: Sendable {
    enum Status: String, Sendable { case kept, held, duplicate, failed }

    let file: String
    let offset: Int
    let sha256: String
    let status: Status
    let filed: Filed?
    let automatic: Automatic?
    let newText: String?
    let reason: String?

    init(_ mail: FoundMail, _ sha256: String, _ filed: Filed, _ letter: Letter?) {
        file = mail.file
        offset = mail.offset
        self.sha256 = sha256
        self.filed = filed
        automatic = letter?.automatic
        newText = letter?.newText
        switch filed.status {
        case .kept: (status, reason) = (.kept, nil)
        case .held(let why): (status, reason) = (.held, why.sentence.english)
        case .duplicate: (status, reason) = (.duplicate, "It is here already.")
        }
    }

    init(failed mail: FoundMail, _ sha256: String, because reason: String) {
        file = mail.file
        offset = mail.offset
        self.sha256 = sha256
        self.reason = reason
        status = .failed
        filed = nil
        automatic = nil
        newText = nil
    }

    /// One line of `heard import mail --json`.
    var json: JSON {
        func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
        return [
            "file": .string(file), "offset": .integer(Int64(offset)),
            "sha256": sha256.isEmpty ? .null : .string(sha256),
            "status": .string(status.rawValue), "message": text(filed?.message.description),
            "thread": text(filed?.thread.description), "from_group": text(filed?.fromGroup),
            "automatic": text(automatic?.rawValue), "new_text": text(newText),
            "points": .array((filed?.points ?? []).map { .string($0.description) }), "reason": text(reason),
        ]
    }
}
