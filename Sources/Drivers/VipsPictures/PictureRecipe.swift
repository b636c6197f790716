import Children
import Glibc

/// How a picture is made anew: `vipsthumbnail` in a process with limits, inside bubblewrap where that works.
///
/// The bytes go in and out by a pipe: nothing is written to a disk on the way.
package struct PictureRecipe: Sendable {
    private let chosen: Sandbox?

    /// What holds the process in.
    package enum Sandbox: Sendable, Equatable {
        /// Its own file system with programs only, no network, nobody else's processes, and the limits.
        case bubblewrap
        /// The limits alone.
        case limits
    }

    /// Nil where the program that makes pictures is not installed.
    package init?() {
        guard access(Self.tool, X_OK) == 0 else { return nil }
        self.init(nil)
    }

    /// - Parameter sandbox: nil for the best that works here, which is tried at the first picture.
    package init(_ sandbox: Sandbox?) { chosen = sandbox }

    package var sandbox: Sandbox { chosen ?? Self.best }

    private static let best: Sandbox = {
        let plan = PictureRecipe(.bubblewrap).plan([tool, "--vips-version"])
        return (try? plan.run(on: [])) == nil ? .limits : .bubblewrap
    }()

    private static let tool = "/usr/bin/vipsthumbnail"

    /// A JPEG of at most 1,600 pixels on a side, upright, in sRGB, on white, without anything a camera wrote.
    package func made(from original: [UInt8], _ kind: PictureHead.Kind) throws(ChildError) -> [UInt8] {
        let words = [
            Self.tool, "stdin[fail_on=truncated]", "--size", "1600x1600>", "--export-profile", "srgb",
            // One thread, and no machine code made on the way: that would want a file to write it to.
            "--vips-concurrency=1", "--vips-novector", "--output", ".jpg[Q=82,strip,background=255]",
        ]
        var plan = plan(words)
        // To libvips, what phones write as HEIC is read by a library it does not trust: only for those is it let in.
        if kind != .heic { plan.environment.append("VIPS_BLOCK_UNTRUSTED=1") }
        let picture = try plan.run(on: original)
        guard picture.starts(with: [0xFF, 0xD8, 0xFF]) else { throw .ended }
        return picture
    }

    private func plan(_ words: [String]) -> ChildPlan {
        ChildPlan(
            sandbox == .bubblewrap ? Self.wrapper + words : words,
            memory: 1 << 30,
            processorSeconds: 20,
            longestAnswer: 8 << 20
        )
    }

    private static let wrapper = [
        "/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
        "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
        "--symlink", "usr/bin", "/bin", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
        "--dev", "/dev", "--chdir", "/",
    ]
}
