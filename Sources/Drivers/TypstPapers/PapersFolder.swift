import Foundation

/// Where the programs that make papers lie: templates, Python, and the packages that `scripts/setup` puts beside them.
package struct PapersFolder: Sendable {
    let path: String

    package init(path: String) { self.path = path }

    var program: String { "\(path)/papers.py" }
    var python: String { "\(path)/venv/bin/python" }

    /// Whether everything is there that a paper needs.
    var isWhole: Bool { access(program, R_OK) == 0 && access(python, X_OK) == 0 }

    /// The folder that is set, else one beside the program, else in a folder above it; nil where there is none.
    package static func find(set: String?, executable: URL? = Bundle.main.executableURL) -> PapersFolder? {
        let found = candidates(set: set, executable: executable).first { access("\($0)/papers.py", R_OK) == 0 }
        return found.map { PapersFolder(path: URL(fileURLWithPath: $0).resolvingSymlinksInPath().path) }
    }

    private static func candidates(set: String?, executable: URL?) -> [String] {
        if let set { return [set] }
        guard let executable else { return [] }
        var folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
        var folders: [String] = []
        while folders.count < 12 {
            folders.append(folder.appendingPathComponent("Papers").path)
            guard folder.path != "/" else { break }
            folder = folder.deletingLastPathComponent()
        }
        return folders + ["/usr/share/heard/Papers"]
    }

    /// Where the Python of these packages is itself, where that is not in `/usr`.
    var foreignPython: String? {
        let facts = (try? String(contentsOfFile: "\(path)/venv/pyvenv.cfg", encoding: .utf8)) ?? ""
        let home = facts.split(separator: "\n").first { $0.hasPrefix("home") }?.split(separator: "=").last
        guard let home else { return nil }
        let bin = URL(fileURLWithPath: home.trimmingCharacters(in: .whitespaces))
        let prefix = bin.deletingLastPathComponent().path
        return prefix == "/usr" || prefix.hasPrefix("/usr/") || prefix == "/" ? nil : prefix
    }
}
