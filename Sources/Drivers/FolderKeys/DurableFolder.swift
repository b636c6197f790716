import Foundation
import Record

/// A folder whose files are written whole and are on the disk when a call returns.
struct DurableFolder: Sendable {
    let path: String

    enum Mode { case new, replacing }

    /// The file's text, or nil where there is none.
    func read(_ name: String) throws -> String? {
        let descriptor = open(path + "/" + name, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw fault("opening \(name)")
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            guard count >= 0 else { throw fault("reading \(name)") }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    func names() throws -> [String] {
        do { return try FileManager.default.contentsOfDirectory(atPath: path) } catch { throw fault("listing") }
    }

    /// Writes a file that only its owner can read.
    ///
    /// - Throws: `RecordError.keys`; with `EEXIST` where a new file is there already.
    func write(_ text: String, as name: String, _ mode: Mode) throws {
        let target = path + "/" + name
        let temporary = "\(path)/.\(name).\(getpid())"
        unlink(temporary)
        try write(text, at: temporary)
        defer { unlink(temporary) }
        switch mode {
        // A link is refused where the name is taken, so that two at once cannot both make it.
        case .new: guard link(temporary, target) == 0 else { throw fault("making \(name)") }
        case .replacing: guard rename(temporary, target) == 0 else { throw fault("replacing \(name)") }
        }
        try sync()
    }

    private func write(_ text: String, at file: String) throws {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault("making a file") }
        defer { close(descriptor) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw fault("writing a file") }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw fault("syncing a file") }
    }

    private func sync() throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault("opening the folder") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault("syncing the folder") }
    }

    private func fault(_ what: String) -> RecordError { .keys("\(path): \(what)", code: errno) }
}
