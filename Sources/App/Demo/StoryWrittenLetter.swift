import Commitments
import Kernel
import People
import Record

/// A letter of commitment that somebody of the story writes down, with its promises.
struct StoryWrittenLetter: Sendable {
    let by: StoryPerson
    /// Its promises are named after it: "promise.1".
    let name: String
    let from: StoryGroup
    let to: StoryGroup
    let title: String
    let signedBy: [String]
    let addressedTo: String
    let asked: String
    let promisedFor: String
    let came: String
    let original: StoryFile
    let clauses: [Clause]

    /// What it promises.
    struct Clause: Sendable {
        let what: String
        let by: String
        let post: String?
    }
}

/// A file of the story that is kept as it came.
struct StoryFile: Sendable {
    let name: String
    let type: String
    let content: String

    var bytes: [UInt8] { Array(content.utf8) }

    var kept: KeptFile {
        KeptFile(sha256: Digest32.of(bytes).hex, name: name, type: type, size: bytes.count)
    }
}

extension StoryStep {
    static func writtenLetter(_ at: StoryMoment, _ letter: StoryWrittenLetter) -> StoryStep {
        StoryStep(at: at, what: .letter(letter))
    }

    /// The files that it brings, beside those within mails.
    var files: [StoryFile] {
        switch what {
        case .letter(let letter): [letter.original]
        case .keeping(let keeping): if case .progress(_, _, let files) = keeping.what { files } else { [] }
        default: []
        }
    }
}
