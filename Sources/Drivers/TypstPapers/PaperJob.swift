import Foundation
import Papers

/// A folder in which one paper is made: what is to be made goes in as `job.json` and files, what was made comes out.
struct PaperJob {
    let folder: URL

    /// What the program reads.
    private struct Told: Encodable {
        let make: String
        let paper: Paper
        var redaction: Redaction?
        var mostBytes: Int?
        var limits = PaperLimits()
        /// The name of each file by its key; those that are gone have none.
        var files: [String: String] = [:]
    }

    /// What the program says.
    private struct Answer: Decodable {
        var made: MadePaper?
        var fault: PaperError?
    }

    /// Makes a folder of its own beside where the paper will lie, so that it can be moved there.
    init(beside path: String) throws {
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
        folder = parent.appendingPathComponent(".paper-\(UUID().uuidString)")
        let isPrivate: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: isPrivate)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func tell(_ order: PaperOrder) throws {
        var told = Told(make: "pdf", paper: order.paper, redaction: order.redaction, mostBytes: order.mostBytes)
        told.limits = order.limits
        told.files = try bringFiles(of: order)
        try write(told)
    }

    func tellWord(_ paper: Paper) throws { try write(Told(make: "word", paper: paper)) }

    private func write(_ told: Told) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        try encoder.encode(told).write(to: folder.appendingPathComponent("job.json"))
    }

    /// Each file once, under a number: no name of a stranger's is a name in this folder.
    private func bringFiles(of order: PaperOrder) throws -> [String: String] {
        let place = folder.appendingPathComponent("files")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        var names: [String: String] = [:]
        for key in Set(order.paper.fileKeys).sorted() {
            guard let source = try order.file(key) else { continue }
            let name = "files/\(names.count + 1)"
            try bring(source, to: folder.appendingPathComponent(name), limits: order.limits)
            names[key] = name
        }
        return names
    }

    private func bring(_ source: FileSource, to place: URL, limits: PaperLimits) throws {
        switch source {
        case .bytes(let bytes): try Data(bytes).write(to: place)
        case .path(let path):
            let manager = FileManager.default
            // The same file under a second name costs nothing; where that cannot be, it is copied.
            if link(path, place.path) != 0 { try manager.copyItem(at: URL(fileURLWithPath: path), to: place) }
        }
    }

    /// - Throws: `PaperError`, as the program says.
    func made() throws -> MadePaper {
        let answer = try answer()
        if let fault = answer.fault { throw fault }
        guard let made = answer.made else { throw PaperError.failed("no answer") }
        return made
    }

    func madeWord() throws -> [UInt8] {
        if let fault = try answer().fault { throw fault }
        return Array(try Data(contentsOf: folder.appendingPathComponent("out.docx")))
    }

    private func answer() throws -> Answer {
        do {
            return try JSONDecoder().decode(
                Answer.self,
                from: Data(contentsOf: folder.appendingPathComponent("result.json"))
            )
        } catch {
            throw PaperError.failed("\(error)")
        }
    }

    /// Moves the volumes to where they are wanted, and says so in the paper.
    func moved(_ made: MadePaper, to path: String) throws -> MadePaper {
        var made = made
        for index in made.volumes.indices {
            let place = made.volumes.count == 1 ? path : PaperJob.numbered(path, index + 1)
            let from = folder.appendingPathComponent(made.volumes[index].path).path
            guard rename(from, place) == 0 else { throw PaperError.failed("errno \(errno) at \(place)") }
            made.volumes[index].path = place
        }
        return made
    }

    /// `bundle.pdf` as `bundle-2.pdf`.
    static func numbered(_ path: String, _ number: Int) -> String {
        let url = URL(fileURLWithPath: path)
        let name = url.deletingPathExtension().lastPathComponent
        let ending = url.pathExtension.isEmpty ? "" : ".\(url.pathExtension)"
        return url.deletingLastPathComponent().appendingPathComponent("\(name)-\(number)\(ending)").path
    }
}

extension Paper {
    /// What all files in its appendices are asked for by.
    fileprivate var fileKeys: [String] {
        appendices.flatMap(\.items).compactMap { if case .file(let file) = $0.content { file.key } else { nil } }
    }
}
