import CMail
import Foundation
import Mail

/// The messages of an mbox file, as GMime finds them.
enum MailboxFile {
    static func entries(at path: String) throws(MailError) -> [MailboxEntry] {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable }
        defer { try? file.close() }
        return MailboxEntry.joined(try ranges(at: path)) { offset in
            guard (try? file.seek(toOffset: UInt64(offset))) != nil else { return [] }
            return (try? file.read(upToCount: 1024)).flatMap { $0.map { Array($0) } } ?? []
        }
    }

    private static func ranges(at path: String) throws(MailError) -> [MailboxEntry] {
        var found: [MailboxEntry] = []
        let worked = withUnsafeMutablePointer(to: &found) { list in
            cmail_split_file(path, list) { context, marker, start, end in
                guard marker >= 0, start >= marker, end >= start else { return 1 }
                context?.assumingMemoryBound(to: [MailboxEntry].self).pointee.append(
                    MailboxEntry(marker: Int(marker), range: Int(start)..<Int(end))
                )
                return 1
            }
        }
        guard worked != 0 else { throw .unreadable }
        return found
    }
}
