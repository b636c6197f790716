import Kernel
import People
import Points
import Storage

/// A picture among the evidence: a file that was added, or one that came with a message.
struct EvidencePicture: HeldFile {
    let evidence: Int
    /// 0 where the evidence is the file itself.
    let number: Int
    let sha256: String
    let name: String
    let type: String
    let mails: [String]
    /// What somebody has written down of it.
    let words: String?

    static func all(of file: ComplaintFile, in reader: any Reader) throws -> [EvidencePicture] {
        try file.evidence.flatMap { one -> [EvidencePicture] in
            switch one.what {
            case .file(let kept):
                return [
                    EvidencePicture(
                        evidence: one.key,
                        number: 0,
                        sha256: kept.sha256,
                        name: kept.name ?? ComplaintSheet.gone,
                        type: kept.mediaType,
                        mails: [],
                        words: one.title
                    )
                ]
            case .message(let id):
                let mails = try file.messages[id]?.originals(in: reader) ?? []
                return try MessageFile.all(of: id, in: reader).map { came in
                    EvidencePicture(
                        evidence: one.key,
                        number: came.number,
                        sha256: came.sha256,
                        name: came.name,
                        type: came.type,
                        mails: mails,
                        words: came.words
                    )
                }
            }
        }.filter { $0.kind == .picture }
    }
}
