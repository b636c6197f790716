import Foundation
import Papers
import Record

/// A folder of originals with its manifest and receipts, as a folder on the disk or as the .zip it came in.
struct OriginalsFolder {
    /// Every file beside the manifest, by its path in the folder.
    let names: [String]
    let manifest: String
    /// Of the .zip as it is: the record holds it of papers that were sent; nil for a folder on the disk.
    let sha256: String?
    private let read: (String) throws -> [UInt8]

    /// Why nothing of it can be checked.
    enum Fault: Error, Equatable {
        case unreadable
        case noManifest
        case twice(String)
    }

    /// Nil where the path names neither a folder nor a .zip.
    init?(at path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
        if isFolder.boolValue {
            try self.init(folder: path)
        } else if FileHandle(forReadingAtPath: path)?.readData(ofLength: 4) == Data(ArchiveFile.start) {
            try self.init(archive: path)
        } else {
            return nil
        }
    }

    private init(archive path: String) throws {
        guard let archive = try? ArchiveFile(at: path), let data = FileManager.default.contents(atPath: path) else {
            throw Fault.unreadable
        }
        var entries: [String: ArchiveFile.Entry] = [:]
        for entry in archive.entries {
            guard entries.updateValue(entry, forKey: entry.name) == nil else { throw Fault.twice(entry.name) }
        }
        try self.init(all: archive.entries.map(\.name), sha256: Digest32.of(Array(data)).hex) { name in
            guard let entry = entries[name] else { throw Fault.unreadable }
            return try archive.bytes(of: entry)
        }
    }

    /// Links are followed nowhere: what they lead to is not in the folder.
    private init(folder path: String) throws {
        guard let below = FileManager.default.enumerator(atPath: path) else { throw Fault.unreadable }
        var names: [String] = []
        for case let name as String in below {
            let kind = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.type] as? FileAttributeType
            if kind != .typeDirectory { names.append(name) }
        }
        try self.init(all: names.sorted(), sha256: nil) { name in
            let kind = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.type] as? FileAttributeType
            guard kind == .typeRegular else { throw Fault.unreadable }
            return Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"), options: .mappedIfSafe))
        }
    }

    /// - Parameter all: every file; a program that unpacks may have put them all into one more folder.
    private init(all: [String], sha256: String?, _ bytes: @escaping (String) throws -> [UInt8]) throws {
        self.sha256 = sha256
        let manifests = all.filter { $0 == Manifest.fileName || $0.hasSuffix("/\(Manifest.fileName)") }
        guard let first = manifests.min(by: { $0.count < $1.count }) else { throw Fault.noManifest }
        let start = String(first.dropLast(Manifest.fileName.count))
        guard start.filter({ $0 == "/" }).count <= 1, let text = String(validating: try bytes(first), as: UTF8.self)
        else { throw Fault.noManifest }
        manifest = text
        // What stands beside that folder is named too: nothing says that it belongs there.
        names = all.filter { $0 != first }.map { $0.hasPrefix(start) ? String($0.dropFirst(start.count)) : "../\($0)" }
        read = { try bytes($0.hasPrefix("../") ? String($0.dropFirst(3)) : start + $0) }
    }

    func bytes(of name: String) throws -> [UInt8] { try read(name) }
}

/// What a folder of originals comes to: whether every file is as the manifest says, and what the receipts prove of them.
struct OriginalsVerdict {
    let isTrue: Bool
    let words: String

    init(of folder: OriginalsFolder, key: VerifierKey?) {
        guard let manifest = Manifest(folder.manifest), !manifest.lines.isEmpty else {
            (isTrue, words) = (false, "FALSE: its \(Manifest.fileName) is none.")
            return
        }
        let faults = manifest.faults(among: folder.names, bytes: folder.bytes).map(OriginalsVerdict.line)
        var proofs = Proofs()
        for name in folder.names.filter({ $0.hasSuffix(".heard") }) { proofs.add(name, folder, key) }
        let all = faults + proofs.faults
        isTrue = all.isEmpty
        guard all.isEmpty else {
            words =
                "FALSE: \(all.count == 1 ? "one thing is" : "\(all.count) things are") not as the manifest says.\n"
                + all.map { "  \($0)" }.joined(separator: "\n")
            return
        }
        let originals = manifest.lines.filter { !$0.name.hasSuffix(".heard") }
        let proven = originals.count { proofs.originals.contains($0.sha256) }
        var lines = [
            "true: every file is as the manifest says (originals: \(originals.count), receipts: \(proofs.count))."
        ]
        lines.append("  Originals that receipts prove to be on the record: \(proven).")
        if key == nil {
            lines += proofs.keys.sorted().map {
                "  The receipts agree with the key they carry; compare it with the one you were given: \($0)"
            }
        }
        if let sha256 = folder.sha256 {
            lines.append("  SHA-256 of this file, which the record holds of papers that were sent: \(sha256)")
        }
        words = lines.joined(separator: "\n")
    }

    private static func line(_ fault: Manifest.Fault) -> String {
        switch fault {
        case .altered(let name): "altered: \(name)"
        case .missing(let name): "missing: \(name)"
        case .added(let name): "added: \(name)"
        case .unreadable(let name): "unreadable: \(name)"
        }
    }

    /// What the receipts of a folder prove.
    private struct Proofs {
        var count = 0
        /// The SHA-256 of each original that a receipt names.
        var originals: Set<String> = []
        var keys: Set<String> = []
        var faults: [String] = []

        mutating func add(_ name: String, _ folder: OriginalsFolder, _ key: VerifierKey?) {
            guard let bytes = try? folder.bytes(of: name), let text = String(validating: bytes, as: UTF8.self) else {
                faults.append("unreadable: \(name)")
                return
            }
            do {
                let proven = try Receipt.verify(text, forms: Areas.receiptForms, key: key)
                count += 1
                keys.insert(proven.key.description)
                let start = "Original (SHA-256): "
                originals.formUnion(
                    proven.lines.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
                )
            } catch {
                faults.append("false receipt: \(name): \(error.description)")
            }
        }
    }
}
