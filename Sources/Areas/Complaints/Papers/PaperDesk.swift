import Foundation
import Kernel
import Papers
import People
import Record
import Storage

/// Makes the papers of complaints, one after another, and keeps them in a folder that can be thrown away.
///
/// They are made while whoever asked waits for the answer, outside every transaction, and kept under the hash of what
/// they say: asked again, the same paper is there at once, and a broken line costs nothing. So there is no queue to look
/// after, and nothing to be told of a paper that has grown old.
package struct PaperDesk: Sendable {
    let tools: PaperTools
    /// Where what is shown is kept as it came.
    let files: FileTools
    let folder: String
    /// The most bytes of files that one mail can carry.
    let mostMailBytes: Int
    private let turns = PaperTurns()

    /// - Parameters:
    ///   - folder: made where it is not there.
    ///   - mostMailBytes: as mail servers count, with the third that writing a file as text adds.
    package init(_ tools: PaperTools, files: FileTools, folder: String, mostMailBytes: Int = 10 << 20) {
        self.tools = tools
        self.files = files
        self.folder = folder
        // Four signs stand for three bytes, in lines with two more each; the words of the mail need some room.
        self.mostMailBytes = max(200_000, mostMailBytes / 4 * 3 / 100 * 97 - 60_000)
    }

    var isAble: Bool { !tools.lacking().contains(.typesetter) }

    /// A paper that is in the folder; nil where it has yet to be made.
    func made(_ kind: SentPaper.Kind, of copy: ComplaintCopy) -> PaperFolderEntry? {
        let path = description(kind, copy)
        guard let data = FileManager.default.contents(atPath: path),
            let entry = try? JSONDecoder().decode(PaperFolderEntry.self, from: data),
            entry.files.allSatisfy({ FileManager.default.fileExists(atPath: $0.path) })
        else { return nil }
        return entry
    }

    /// The paper, made now where it is not there.
    func make(_ kind: SentPaper.Kind, of copy: ComplaintCopy) async throws -> PaperFolderEntry {
        if let known = made(kind, of: copy) { return known }
        return try await turns.take {
            if let known = made(kind, of: copy) { return known }
            try makeFolder()
            let entry =
                switch kind {
                case .bundle: try await pdf(copy, most: mostMailBytes, kind)
                case .redacted: try await pdf(copy, most: nil, kind)
                case .word: try await word(copy)
                case .originals: try zip(copy)
                // It is made of its own words, by `letter`.
                case .request: throw PaperError.unavailable
                }
            try JSONEncoder().encode(entry).write(
                to: URL(fileURLWithPath: description(kind, copy)),
                options: .atomic
            )
            return entry
        }
    }

    /// A letter of a few pages, made from its words as they stand.
    func letter(_ paper: Paper) async throws -> PaperFolderEntry {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let digest = Digest32.of(Array(try encoder.encode(paper))).hex
        return try await turns.take {
            try makeFolder()
            let made = try await tools.pdf(PaperOrder(paper, path: "\(folder)/letter-\(digest).pdf"))
            return PaperFolderEntry(made)
        }
    }

    private func makeFolder() throws {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    private func pdf(
        _ copy: ComplaintCopy,
        most: Int?,
        _ kind: SentPaper.Kind
    ) async throws -> PaperFolderEntry {
        let order = copy.folder.order(
            isRedacted: kind == .redacted,
            to: "\(base(kind, copy)).pdf",
            mostBytes: most,
            files: files
        )
        return PaperFolderEntry(try await tools.pdf(order))
    }

    private func word(_ copy: ComplaintCopy) async throws -> PaperFolderEntry {
        let bytes = try await tools.word(copy.paper.letter)
        let path = "\(base(.word, copy)).docx"
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        return PaperFolderEntry(files: [.init(path: path, bytes: bytes.count, pages: nil)], outcomes: [])
    }

    private func zip(_ copy: ComplaintCopy) throws -> PaperFolderEntry {
        let path = "\(base(.originals, copy)).zip"
        let kept = copy.folder.order(isRedacted: false, to: path, files: files).file
        let entries = copy.archived.map { file in
            Archive.Entry(file.name) {
                switch file.what {
                case .text(let text): return Array(text.utf8)
                case .original(let sha256):
                    guard case .bytes(let bytes)? = try kept(sha256) else { return [] }
                    return bytes
                }
            }
        }
        try Archive.write(entries, dated: copy.day, to: path)
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        return PaperFolderEntry(files: [.init(path: path, bytes: size, pages: nil)], outcomes: [])
    }

    private func base(_ kind: SentPaper.Kind, _ copy: ComplaintCopy) -> String {
        "\(folder)/\(kind.rawValue)-\(copy.digest(of: kind, mostMailBytes))"
    }

    private func description(_ kind: SentPaper.Kind, _ copy: ComplaintCopy) -> String {
        "\(base(kind, copy)).json"
    }
}

/// A paper in the folder: its files, and what became of what it shows.
struct PaperFolderEntry: Sendable, Codable {
    struct File: Sendable, Codable {
        let path: String
        let bytes: Int
        let pages: Int?
    }

    let files: [File]
    let outcomes: [FileOutcome]

    var bytes: Int { files.reduce(0) { $0 + $1.bytes } }
    /// Files that the paper names and does not show.
    var refused: [FileOutcome] { outcomes.filter { $0.refusal != nil } }
}

extension PaperFolderEntry {
    fileprivate init(_ made: MadePaper) {
        self.init(
            files: made.volumes.map { .init(path: $0.path, bytes: $0.bytes, pages: $0.lastPage - $0.firstPage + 1) },
            outcomes: made.files
        )
    }
}

/// Lets one making run at a time: each may need all the memory that a small machine has.
actor PaperTurns {
    private var isTaken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// So many wait at most; who comes then is asked to come again.
    private static let most = 8

    func take<Made: Sendable>(_ work: @Sendable () async throws -> Made) async throws -> Made {
        if isTaken {
            guard waiting.count < Self.most else { throw PaperBusy() }
            await withCheckedContinuation { waiting.append($0) }
        }
        isTaken = true
        defer {
            if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
        }
        return try await work()
    }
}

/// Too many papers are asked for at once.
struct PaperBusy: Error {}
