import Foundation
import Kernel
import Papers
import People
import Points
import Record
import Storage

/// All that the papers of a complaint are made from, as it stands at one moment.
struct ComplaintCopy: Sendable {
    let day: Day
    /// What the folder of originals holds, in order.
    let archived: [Archived]
    /// What the paper takes in, as it came.
    let folder: ComplaintFolder

    /// A file of the folder of originals.
    struct Archived: Sendable {
        let name: String
        let what: What

        enum What: Sendable, Equatable {
            case original(String)
            case text(String)
        }
    }

    /// - Parameters:
    ///   - day: the day a draft is of; what was sent is of the day it was sent.
    ///   - base: the site's address, as receipts name it.
    init(
        _ file: ComplaintFile,
        asOf day: Day,
        in area: LocalArea,
        _ files: FileTools,
        base: String,
        _ reader: any Reader
    ) throws {
        folder = try ComplaintFolder(file.complaint.reference, in: area, asOf: day, files: files, reader)
        self.day = file.complaint.sentOn ?? day
        archived = try ComplaintCopy.archived(file, through: self.day, in: area, base: base, reader)
    }

    var paper: ComplaintPaper { folder.paper }

    /// What a paper is kept under: the same for the same words, and for nothing else.
    func digest(of kind: SentPaper.Kind, _ mostBytes: Int) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        func encoded(_ value: some Encodable) -> [UInt8] { Array((try? encoder.encode(value)) ?? Data()) }
        let said =
            switch kind {
            case .bundle: encoded(paper.paper)
            case .word: encoded(paper.letter)
            case .redacted: encoded(paper.forEveryone) + encoded(paper.redaction)
            // A receipt is made anew with every signing of the record, and an older one proves the same; the manifest
            // follows from the rest.
            case .originals:
                archived.filter { if case .original = $0.what { true } else { false } }
                    .flatMap { Array("\($0.name) \($0.what)\n".utf8) }
            case .request: [UInt8]()
            }
        return Digest32.of(Array("\(kind.rawValue) \(mostBytes) ".utf8) + said).hex
    }
}

extension ComplaintCopy {
    /// Every original of the evidence, a receipt of every point, and a list of hashes that `sha256sum -c` checks.
    private static func archived(
        _ file: ComplaintFile,
        through day: Day,
        in area: LocalArea,
        base: String,
        _ reader: any Reader
    ) throws -> [Archived] {
        let terms = try AreaTerms(of: area.id, in: reader)
        let appendices = Appendices(file, try Happenings(file, through: day, terms, in: reader))
        var (found, lines): ([Archived], [Manifest.Line]) = ([], [])
        func add(_ name: String, _ sha256: String) {
            let free = ComplaintCopy.unused(Archive.safe("originals/\(name)"), among: found)
            found.append(Archived(name: free, what: .original(sha256)))
            lines.append(Manifest.Line(sha256, free))
        }
        for evidence in appendices.evidence {
            let number = appendices.number(of: evidence.key) ?? 0
            let start = "\(number < 10 ? "0" : "")\(number)"
            switch evidence.what {
            case .file(let one): add("\(start) \(flat(one.name ?? "file"))", one.sha256)
            case .message(let id):
                for (place, sha256) in try file.messages[id]?.originals(in: reader).enumerated().map({ ($0, $1) }) ?? []
                {
                    add("\(start) message\(place == 0 ? "" : " \(place + 1)").eml", sha256)
                }
                for one in try MessageFile.all(of: id, in: reader) {
                    add("\(start) \(one.number) \(flat(one.name))", one.sha256)
                }
            }
        }
        let (receipts, unsigned) = try receipts(file, in: area, base: base, reader)
        let proofs = receipts.map { one -> Manifest.Line in
            guard case .text(let text) = one.what else { return Manifest.Line("", one.name) }
            return Manifest.Line(Digest32.of(Array(text.utf8)).hex, one.name)
        }
        let remarks =
            [
                "\(file.complaint.reference): the originals, and receipts (.heard) that prove points to be on the record; each with its SHA-256.",
                "Check all of it with: heard verify FOLDER. Check the hashes alone with: sha256sum -c \(Manifest.fileName)",
            ] + unsigned.map { "No receipt yet: \($0)" }
        let manifest = Manifest(proofs + lines).text(remarks: remarks)
        return [Archived(name: Manifest.fileName, what: .text(manifest))] + receipts + found
    }

    /// The name, or the same with a number before it where another file has it: what unpacks on any system, and stands in
    /// the manifest as it is.
    private static func unused(_ name: String, among files: [Archived]) -> String {
        let taken = Set(files.map { $0.name.lowercased() })
        guard taken.contains(name.lowercased()), let slash = name.lastIndex(of: "/") else { return name }
        let (folder, file) = (name[...slash], name[name.index(after: slash)...])
        let number = (2...files.count + 2).first { !taken.contains("\(folder)\($0) \(file)".lowercased()) } ?? 2
        return "\(folder)\(number) \(file)"
    }

    /// A file of one folder, without folders of its own.
    private static func flat(_ name: String) -> String { name.replacing("/", with: "_").replacing("\\", with: "_") }

    private static func receipts(
        _ file: ComplaintFile,
        in area: LocalArea,
        base: String,
        _ reader: any Reader
    ) throws -> (receipts: [Archived], unsigned: [Reference]) {
        var (receipts, unsigned): ([Archived], [Reference]) = ([], [])
        for point in file.issues.flatMap(\.text.points)
        where !receipts.contains(where: { $0.name == "receipts/\(point).heard" }) {
            do {
                let text = try PointReceipt.text(
                    of: point,
                    in: area,
                    showing: [.facts, .words, .originals],
                    url: "\(base)/\(area.slug)/record",
                    reader
                )
                receipts.append(Archived(name: "receipts/\(point).heard", what: .text(text)))
            } catch ReceiptFault.notYetSigned {
                unsigned.append(point)
            }
        }
        return (receipts, unsigned)
    }
}
