/// Bytes that came and were not read yet, read line by line.
struct LineBuffer: Sendable, Equatable {
    private var bytes: [UInt8] = []
    private var start = 0
    /// Bytes after `start` in which no LF was found.
    private var searched = 0
    /// Whether the rest of a line that was too long is passed over.
    private var isSkipping = false
    private let longest: Int

    enum Found: Equatable {
        /// Without its CR LF.
        case line(ArraySlice<UInt8>)
        case tooLong
        /// It ended with a lone LF.
        case broken
    }

    init(longest: Int) { self.longest = longest }

    var isEmpty: Bool { start == bytes.count }
    /// Bytes that were not read yet.
    var count: Int { bytes.count - start }

    mutating func append(_ more: some Sequence<UInt8>) {
        if start > 0, start >= bytes.count / 2 {
            bytes.removeFirst(start)
            start = 0
        }
        bytes.append(contentsOf: more)
    }

    /// The next command; nil where no line is whole.
    mutating func next() -> Found? {
        while true {
            guard let line = take() else {
                guard bytes.count - start > longest else { return nil }
                drop()
                if isSkipping { return nil }
                isSkipping = true
                return .tooLong
            }
            if isSkipping {
                isSkipping = false
                continue
            }
            guard line.count <= longest else { return .tooLong }
            guard line.dropLast().last == 13 else { return .broken }
            return .line(line.dropLast(2))
        }
    }

    /// The next line with its LF, whatever stands before that; nil where there is no LF yet.
    mutating func take() -> ArraySlice<UInt8>? {
        guard let end = bytes[(start + searched)...].firstIndex(of: 10) else {
            searched = bytes.count - start
            return nil
        }
        defer { (start, searched) = (end + 1, 0) }
        return bytes[start...end]
    }

    /// All there is of a line that is not whole.
    mutating func rest() -> ArraySlice<UInt8> {
        defer { drop() }
        return bytes[start...]
    }

    private mutating func drop() {
        bytes.removeAll(keepingCapacity: bytes.count < 1 << 16)
        (start, searched) = (0, 0)
    }
}
