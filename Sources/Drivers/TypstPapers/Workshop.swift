import Children
import Glibc

/// How the program that makes papers is started: without a network, with a file system of programs only and the one
/// folder it works in, inside bubblewrap where that works; and always under limits.
struct Workshop: Sendable {
    let folder: PapersFolder

    /// What holds it in.
    enum Sandbox: Sendable, Equatable {
        case bubblewrap
        case limits
    }

    /// The best that works here, tried once.
    static let sandbox: Sandbox = {
        let plan = ChildPlan(wrapper + ["/usr/bin/true"], memory: 0, processorSeconds: 5, longestAnswer: 1)
        return (try? plan.run(on: [])) == nil ? .limits : .bubblewrap
    }()

    /// Longer than the longest paper takes; each file in it has its own, shorter time.
    private static let hour = 3600.0

    /// Runs the program on what a folder holds.
    func run(in job: String, _ sandbox: Sandbox = Workshop.sandbox) throws(ChildError) {
        let words = [folder.python, "-I", folder.program, job]
        var plan = ChildPlan(
            sandbox == .bubblewrap ? wrapper(around: job) + words : words,
            memory: 6 << 30,
            processorSeconds: UInt64(Self.hour),
            longestAnswer: 1 << 20
        )
        plan.fileSize = 4 << 30
        plan.openFiles = 4096
        plan.patience = Self.hour
        _ = try plan.run(on: [])
    }

    private func wrapper(around job: String) -> [String] {
        let python = folder.foreignPython.map { ["--ro-bind", $0, $0] } ?? []
        return Self.wrapper + python + ["--ro-bind", folder.path, folder.path, "--bind", job, job, "--chdir", job]
    }

    private static let wrapper =
        [
            "/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
            "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
            "--symlink", "usr/bin", "/bin", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp", "--chdir", "/",
        ]
        + ["/etc/ld.so.cache", "/etc/alternatives", "/etc/fonts", "/etc/libreoffice"].flatMap {
            ["--ro-bind-try", $0, $0]
        }
}
