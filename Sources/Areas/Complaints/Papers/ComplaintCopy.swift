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
            // A receipt is made anew with every signing of the record, and an older one proves the same.
            case .originals:
                archived.filter { !$0.name.hasPrefix("receipts/") }.flatMap { Array("\($0.name) \($0.what)\n".utf8) }
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
        var (found, lines): ([Archived], [String]) = ([], [])
        func add(_ name: String, _ sha256: String) {
            let safe = Archive.safe("originals/\(name)")
            found.append(Archived(name: safe, what: .original(sha256)))
            lines.append("\(sha256)  \(safe)")
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
        let manifest =
            ([
                "# \(file.complaint.reference): the originals, each with its SHA-256. Check them with: sha256sum -c manifest.txt",
                "# A receipt (.heard) proves that a point is on the record. Check one with: heard verify FILE",
            ] + unsigned.map { "# No receipt yet: \($0)" } + lines).joined(separator: "\n")
        return [Archived(name: "manifest.txt", what: .text("\(manifest)\n"))] + receipts + found
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
                    showing: [.facts, .words],
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
