import Foundation
import Kernel

/// The demo's own folder, with a mark in it by which it is known from real data.
struct DemoFolder {
    let path: String

    private var root: URL { URL(fileURLWithPath: path) }
    private var mark: URL { root.appending(path: "heard-demo.txt") }

    /// Everything a demo leaves in its folder.
    private static let contents = [
        "heard.sqlite", "heard.sqlite-wal", "heard.sqlite-shm", "originals", "uploads", "keys", "heard-demo.txt",
    ]

    /// Whether a demo is here, or was begun.
    var isMarked: Bool { FileManager.default.fileExists(atPath: mark.path) }

    /// Whether the story has been told here to its end, on that day and in these words.
    func holds(_ version: String, on day: Day) -> Bool {
        (try? String(contentsOf: mark, encoding: .utf8)) == DemoFolder.words(version, day)
    }

    /// Takes away an earlier demo, and marks the folder as one.
    ///
    /// - Throws: `DemoError.notADemo` where there is anything that no demo has left.
    func begin() throws {
        let files = FileManager.default
        let found = (try? files.contentsOfDirectory(atPath: path)) ?? []
        let isFile = files.fileExists(atPath: path) && !root.isFolder
        guard !isFile, found.isEmpty || isMarked else { throw DemoError.notADemo(path) }
        try files.createDirectory(at: root, withIntermediateDirectories: true)
        try write("This folder is Heard's demo, half made. It can be deleted.\n")
        for name in DemoFolder.contents where name != mark.lastPathComponent && found.contains(name) {
            try files.removeItem(at: root.appending(path: name))
        }
    }

    /// Says that the story has been told to its end.
    func finish(_ version: String, on day: Day) throws { try write(DemoFolder.words(version, day)) }

    private func write(_ words: String) throws { try Data(words.utf8).write(to: mark, options: .atomic) }

    private static func words(_ version: String, _ day: Day) -> String {
        """
        This folder is Heard's demo: everything in it is made up. It can be deleted.
        story \(version)
        today \(day)

        """
    }
}

extension URL {
    fileprivate var isFolder: Bool { (try? resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false }
}
