import Glibc
import Storage

extension StorageError {
    /// What the file system's number means to the store.
    init(errno number: Int32) {
        let message = String(cString: strerror(number))
        switch number {
        case ENOSPC, EDQUOT, EFBIG: self = .full
        case ENOENT, ENOTDIR, EACCES, EPERM, EROFS, ESTALE: self = .unreachable(message)
        default: self = .engine(message)
        }
    }
}
