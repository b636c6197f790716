import Foundation

/// What the twin of a mail in the small corpus says must be read in it: `key: value`, a key again for each further line.
struct Expectation: Sendable {
    private let fields: [(key: String, value: String)]

    init(_ text: String) {
        fields = text.split(separator: "\n").map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? parts[1].dropFirst(parts[1].hasPrefix(" ") ? 1 : 0) : ""
            return (String(parts[0]), String(value))
        }
    }

    /// The lines under a key, joined; nil where it is not named.
    subscript(key: String) -> String? {
        let lines = all(key)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    func all(_ key: String) -> [String] { fields.filter { $0.key == key }.map(\.value) }
}

/// The mails kept beside these tests, and the ones nobody here wrote.
enum Corpora {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

    /// Our own mails, by name.
    static let own: [String] = names(in: tests.appending(path: "Corpus"), suffix: ".eml")

    static func mail(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: tests.appending(path: "Corpus/\(name).eml")))
    }

    static func expectation(_ name: String) throws -> Expectation {
        Expectation(try String(contentsOf: tests.appending(path: "Corpus/\(name).expected"), encoding: .utf8))
    }

    /// `../shared/corpus/mail`, seen from the project's root.
    static let shared = tests.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/corpus/mail")

    /// The shared corpus is not part of the project: where it is absent, its tests are skipped.
    static let hasShared = FileManager.default.fileExists(atPath: shared.path)

    /// Every mail of a shared folder, folders in it too.
    static func sharedMails(_ folder: String) throws -> [(name: String, bytes: [UInt8])] {
        let root = shared.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".eml") || $0.hasSuffix(".txt") }.sorted().map {
            ($0, [UInt8](try Data(contentsOf: root.appending(path: $0))))
        }
    }

    private static func names(in folder: URL, suffix: String) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
    }
}
