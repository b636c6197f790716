import Foundation

/// Where files stand while a form is read and answered.
struct UploadFolder: Sendable {
    let path: String
    /// Bytes nobody can guess: from them the files get their names.
    let random: @Sendable (_ count: Int) -> [UInt8]

    /// Begins a file that only this program's user may read.
    func begin() throws -> UploadedBytes {
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let file = "\(path)/upload-\(FormKey(random: random).text)"
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw UploadError.notWritable(folder: path, code: errno) }
        return UploadedBytes(path: file, handle: FileHandle(fileDescriptor: descriptor, closeOnDealloc: true))
    }

    /// Takes away what a program that fell over has left, a day ago or longer.
    func sweep() {
        let manager = FileManager.default
        let yesterday = Date(timeIntervalSinceNow: -86_400)
        for name in (try? manager.contentsOfDirectory(atPath: path)) ?? [] where name.hasPrefix("upload-") {
            let file = "\(path)/\(name)"
            let made = (try? manager.attributesOfItem(atPath: file))?[.modificationDate] as? Date
            if let made, made < yesterday { try? manager.removeItem(atPath: file) }
        }
    }

    /// Takes files away; those that were moved elsewhere are nobody's trouble.
    static func remove(_ paths: [String]) {
        for path in paths { try? FileManager.default.removeItem(atPath: path) }
    }
}

/// A file that is being written.
struct UploadedBytes {
    let path: String
    private let handle: FileHandle
    private(set) var size = 0

    init(path: String, handle: FileHandle) {
        self.path = path
        self.handle = handle
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) throws {
        try handle.write(contentsOf: Data(bytes))
        size += bytes.count
    }

    func close() throws { try handle.close() }
}

/// Why a file cannot be kept for a moment.
enum UploadError: Error, Equatable {
    /// The code is the system's `errno`.
    case notWritable(folder: String, code: Int32)
}
