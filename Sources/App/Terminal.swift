import Foundation

/// Standard output and standard error, written through at once.
enum Terminal {
    /// Writes to standard output.
    static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    static func say(_ line: String) { write(line + "\n") }

    /// Writes a line to standard error.
    static func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    /// Writes bytes to standard output as they are.
    static func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

    /// Whether a person looks at standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    /// Shows how far something has come, over what was shown before.
    static func progress(_ text: String) {
        guard isWatched else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }
}
