import Foundation

/// A new empty folder, removed with everything in it when nothing holds it any more.
package final class TemporaryFolder: Sendable {
    /// Its absolute path, without a slash at the end.
    package let path: String

    /// - Throws: What the file system says.
    package init() throws {
        let name = "heard-\(UUID().uuidString.prefix(13).lowercased())"
        let url = FileManager.default.temporaryDirectory.appending(path: name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path(percentEncoded: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in it.
    package func file(_ name: String) -> String { "\(path)/\(name)" }
}
