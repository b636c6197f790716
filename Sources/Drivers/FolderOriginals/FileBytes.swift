import Glibc
import Storage

/// Whole files, read and written by descriptor.
enum FileBytes {
    /// The file's bytes, or nil where there is no such file, or it is not as long as it should be.
    static func read(_ path: String, ifLength length: Int? = nil) throws(StorageError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw StorageError(errno: errno)
        }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0 else { throw StorageError(errno: errno) }
        if let length, length != Int(facts.st_size) { return nil }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(facts.st_size)) { buffer, count in
            while count < buffer.count {
                let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                count += got
            }
        }
        guard failure == 0 else { throw StorageError(errno: failure) }
        return bytes
    }

    /// Makes a new file; where it throws, part of it may be there.
    static func write(_ bytes: [UInt8], to path: String) throws(StorageError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o400)
        guard file >= 0 else { throw StorageError(errno: errno) }
        var failure: Int32 = 0
        bytes.withUnsafeBytes { buffer in
            var count = 0
            while count < buffer.count {
                let put = Glibc.write(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if put < 0, errno == EINTR { continue }
                guard put > 0 else {
                    failure = put < 0 ? errno : ENOSPC
                    return
                }
                count += put
            }
        }
        // A network file system may find out only now that there is no room.
        if close(file) != 0, failure == 0 { failure = errno }
        guard failure == 0 else { throw StorageError(errno: failure) }
    }
}
