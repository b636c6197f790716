import Foundation
import Mail

/// One mail of a file, before it is read.
struct FoundMail: Sendable {
    let file: String
    /// Where it begins in the file; 0 where the file is the mail.
    let offset: Int
    let bytes: Result<[UInt8], FeedError>
}

/// Why bytes could not be had.
enum FeedError: Error, Sendable {
    case unreadable(String)
}

/// The mails of files and folders, in order, in batches that fit in memory.
actor MailFeed {
    private var paths: [String]
    private var named: Set<String>
    private var waiting: [(entry: MailboxEntry, file: String)] = []
    private var size = 4
    private let reader: MailReader
    private let passOver: @Sendable (String) -> Void

    /// - Parameters:
    ///   - roots: what was named on the command line; a file named there is read whatever it begins with.
    ///   - passOver: told each file of a folder that is no mail, and why.
    init(_ roots: [String], reader: MailReader, passOver: @escaping @Sendable (String) -> Void) {
        self.reader = reader
        self.passOver = passOver
        named = []
        paths = []
        for root in roots {
            let found = MailFeed.files(under: root)
            if found == [root] { named.insert(root) }
            paths += found
        }
        paths.reverse()
    }

    /// The next mails: few at first, so that the first are soon durable, then up to 128 or 8 MB.
    func next() -> [FoundMail] {
        var batch: [FoundMail] = []
        var bytes = 0
        while batch.count < size, bytes < 8 << 20, let mail = nextMail() {
            if case .success(let content) = mail.bytes { bytes += content.count }
            batch.append(mail)
        }
        // By half: while a batch is filed the next is read, and whoever files does not wait for one twice as large.
        size = min(size + size / 2, 128)
        return batch
    }

    private func nextMail() -> FoundMail? {
        while true {
            if let (entry, file) = waiting.popLast() {
                return FoundMail(file: file, offset: entry.range.lowerBound, bytes: read(file, entry.range))
            }
            guard let path = paths.popLast() else { return nil }
            if let mail = open(path) { return mail }
        }
    }

    /// The mail that a file is; nil where it is an mbox, whose mails wait then, or no mail.
    private func open(_ path: String) -> FoundMail? {
        do {
            return try mail(of: path)
        } catch {
            return FoundMail(file: path, offset: 0, bytes: .failure(error))
        }
    }

    private func mail(of path: String) throws(FeedError) -> FoundMail? {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable("the file cannot be read") }
        defer { try? handle.close() }
        guard let head = MailFeed.bytes(of: handle, atMost: MailFeed.head) else {
            throw .unreadable("the file cannot be read")
        }
        switch MailFile(beginning: head) {
        case .mailbox:
            guard let entries = try? reader.split(path) else { throw .unreadable("the mailbox cannot be read") }
            waiting = entries.reversed().map { ($0, path) }
            return nil
        case .other where !named.contains(path):
            passOver("\(path): not a mail")
            return nil
        case .message, .other:
            guard head.count == MailFeed.head else { return FoundMail(file: path, offset: 0, bytes: .success(head)) }
            guard let rest = MailFeed.bytes(of: handle, atMost: .max) else {
                throw .unreadable("the file cannot be read to its end")
            }
            return FoundMail(file: path, offset: 0, bytes: .success(head + rest))
        }
    }

    /// Nil where they cannot be read; none where the file has ended.
    private static func bytes(of handle: FileHandle, atMost count: Int) -> [UInt8]? {
        do { return [UInt8](try handle.read(upToCount: count) ?? Data()) } catch { return nil }
    }

    /// So much of a file is read to see what it is: most mails are no longer.
    private static let head = 65_536

    private func read(_ path: String, _ range: Range<Int>) -> Result<[UInt8], FeedError> {
        guard let handle = FileHandle(forReadingAtPath: path),
            (try? handle.seek(toOffset: UInt64(range.lowerBound))) != nil,
            let data = try? handle.read(upToCount: range.count), data.count == range.count
        else { return .failure(.unreadable("the file changed while it was read")) }
        try? handle.close()
        return .success([UInt8](data))
    }

    /// The files under a path in order of their names, or the path itself.
    private static func files(under root: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue else {
            return [root]
        }
        guard let walk = FileManager.default.enumerator(atPath: root) else { return [root] }
        var files: [String] = []
        for case let name as String in walk {
            let path = root.hasSuffix("/") ? root + name : "\(root)/\(name)"
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                if MailFeed.isUnfinished(path) { walk.skipDescendants() }
            } else {
                files.append(path)
            }
        }
        return files.sorted()
    }

    /// A maildir's `tmp` holds mails that are still being delivered.
    private static func isUnfinished(_ path: String) -> Bool {
        guard path.hasSuffix("/tmp") else { return false }
        let parent = String(path.dropLast(4))
        return FileManager.default.fileExists(atPath: parent + "/cur")
            && FileManager.default.fileExists(atPath: parent + "/new")
    }
}
