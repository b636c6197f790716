import CSyncfs
import Glibc
import Storage

/// A folder of originals: `originals/ab/cdef…`, the name being the SHA-256 of the content.
///
/// Safe for several processes at a time, and on a network file system: a file appears under its name whole, by renaming.
package struct FolderOriginals: Sendable {
    private let root: String

    /// Opens the folder, made where it is missing, and clears away what writers that are gone have left half written.
    package init(folder: String) throws(StorageError) {
        root = folder
        for path in [root, incoming] { try Self.makeFolder(path) }
        TemporaryName.clearLeftovers(in: incoming)
    }

    /// What areas see of it.
    package var originals: Originals {
        Originals(
            keep: { batch in try keep(batch) },
            read: { sha256 in try read(sha256) },
            contains: { sha256 in
                guard let path = path(of: sha256) else { return false }
                return access(path, F_OK) == 0
            }
        )
    }

    private var incoming: String { "\(root)/incoming" }

    private func keep(_ batch: [Original]) throws(StorageError) {
        guard !batch.isEmpty else { return }
        for original in batch { try keep(original) }
        try makeDurable()
    }

    private func keep(_ original: Original) throws(StorageError) {
        let (name, bytes) = (original.sha256, original.bytes)
        guard let path = path(of: name) else { throw .engine("not the name of an original") }
        // Compared whole: a power cut may have left a file of the right length with nothing in it.
        if try FileBytes.read(path, ifLength: bytes.count) == bytes { return }
        let temporary = "\(incoming)/\(TemporaryName.next())"
        do throws(StorageError) {
            try FileBytes.write(bytes, to: temporary)
            if rename(temporary, path) != 0 {
                guard errno == ENOENT else { throw StorageError(errno: errno) }
                try Self.makeFolder("\(root)/\(name.prefix(2))")
                guard rename(temporary, path) == 0 else { throw StorageError(errno: errno) }
            }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// One `syncfs` for the whole batch: the files, their names and their folders, and what another writer had just put
    /// there and this batch therefore did not.
    private func makeDurable() throws(StorageError) {
        let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw StorageError(errno: errno) }
        defer { close(folder) }
        guard syncfs(folder) == 0 else { throw StorageError(errno: errno) }
    }

    private func read(_ sha256: String) throws(StorageError) -> [UInt8]? {
        guard let path = path(of: sha256) else { return nil }
        return try FileBytes.read(path)
    }

    /// Nil for what is not 64 lower-case hex digits: no name leads out of the folder.
    private func path(of sha256: String) -> String? {
        guard sha256.utf8.count == 64, sha256.utf8.allSatisfy(Self.digits.contains) else { return nil }
        return "\(root)/\(sha256.prefix(2))/\(sha256.dropFirst(2))"
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func makeFolder(_ path: String) throws(StorageError) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw StorageError(errno: errno) }
    }
}
