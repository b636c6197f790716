import Foundation

/// Where the files that are served as they are lie.
package enum PublicFolder {
    /// No folder with the stylesheet was found.
    package struct Missing: Error, CustomStringConvertible {
        package let looked: [String]
        package var description: String {
            "the folder Public with heard.css is missing; looked in \(looked.joined(separator: ", "))"
        }
    }

    /// The folder that is set, else one beside the program, else in a folder above it.
    package static func find(set: String?, executable: URL? = Bundle.main.executableURL) throws(Missing) -> URL {
        var looked: [String] = []
        for folder in candidates(set: set, executable: executable) {
            if FileManager.default.isReadableFile(atPath: folder.appendingPathComponent("heard.css").path) {
                // A folder that is a link is listed as empty by Foundation on Linux.
                return folder.resolvingSymlinksInPath()
            }
            looked.append(folder.path)
        }
        throw Missing(looked: looked)
    }

    private static func candidates(set: String?, executable: URL?) -> [URL] {
        if let set { return [URL(fileURLWithPath: set)] }
        guard let executable else { return [] }
        var folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
        var folders: [URL] = []
        while folders.count < 12 {
            folders.append(folder.appendingPathComponent("Public"))
            guard folder.path != "/" else { break }
            folder = folder.deletingLastPathComponent()
        }
        return folders + [URL(fileURLWithPath: "/usr/share/heard/Public")]
    }
}
