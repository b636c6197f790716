/// What a server says, cut into replies (RFC 3501): lines, with the strings that are counted and not ended taken out.
struct IMAPReplies: Sendable {
    /// One reply.
    struct Reply: Sendable, Equatable {
        /// Without line ends; `{}` stands where a string was taken out.
        let line: String
        let strings: [[UInt8]]

        var words: [Substring] { line.split(separator: " ") }
    }

    private var bytes: [UInt8] = []
    private var start = 0
    private var line: [UInt8] = []
    private var strings: [[UInt8]] = []
    private let largest: Int

    /// - Parameter largest: bytes of the longest string and line that are believed.
    init(largest: Int) { self.largest = largest }

    mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// The next reply; nil where it has not come whole.
    ///
    /// - Throws: `MailboxError.nonsense` where it is none, or too long.
    mutating func next() throws(MailboxError) -> Reply? {
        while let end = bytes[start...].firstIndex(of: 10) {
            let piece = bytes[start..<end].last == 13 ? bytes[start..<(end - 1)] : bytes[start..<end]
            guard let (head, count) = Self.counted(piece) else {
                line += piece
                skip(to: end + 1)
                defer { (line, strings) = ([], []) }
                return Reply(line: String(decoding: line, as: UTF8.self), strings: strings)
            }
            guard count <= largest else { throw .nonsense }
            guard bytes.count - (end + 1) >= count else { return nil }
            line += head + Array("{}".utf8)
            strings.append(Array(bytes[(end + 1)..<(end + 1 + count)]))
            skip(to: end + 1 + count)
        }
        guard bytes.count - start <= largest else { throw .nonsense }
        return nil
    }

    private mutating func skip(to index: Int) {
        start = index
        guard start == bytes.count || start > 1 << 20 else { return }
        bytes.removeFirst(start)
        start = 0
    }

    /// A line's beginning and the count of the string behind it: `… {123}`; nil where none follows.
    private static func counted(_ piece: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, Int)? {
        guard piece.last == UInt8(ascii: "}"), let open = piece.lastIndex(of: UInt8(ascii: "{")) else { return nil }
        guard let count = Int(String(decoding: piece[(open + 1)...].dropLast(), as: UTF8.self)), count >= 0 else {
            return nil
        }
        return (piece[..<open], count)
    }
}

/// Why a mailbox could not be read.
package enum MailboxError: Error, Equatable {
    /// It could not be reached, or did not let us in: what it said.
    case closed(String)
    /// There is no such folder, or it may not be opened: what it said.
    case noFolder(String)
    /// The line broke.
    case lost
    /// What came is not what was asked for.
    case nonsense
    /// It says no: what it said.
    case refused(String)
}
