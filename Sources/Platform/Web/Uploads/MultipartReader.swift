/// Reads `multipart/form-data` (RFC 7578) as it arrives, in pieces of any length.
///
/// Holds back no more than a boundary and one part's head. Line ends must be CRLF, as every browser writes them. A line
/// that begins like a boundary and goes on otherwise belongs to the file it stands in.
struct MultipartReader: Sendable {
    /// What comes out, in order: a head, its bytes in any number of pieces, its end.
    enum Event: Sendable, Equatable {
        case head(PartHead)
        case bytes(ArraySlice<UInt8>)
        case end
    }

    enum Fault: Error, Equatable {
        /// It does not follow the rules, or ends before its end.
        case malformed
        case headTooLong
    }

    private enum State: Sendable {
        /// Before the first boundary.
        case preamble
        /// After a boundary: its line end, or the sign that it is the last.
        case boundary(isFirst: Bool)
        case head
        case body
        /// After the last boundary.
        case epilogue
    }

    /// The most bytes a part's head may have.
    static let headLimit = 8192
    /// The most spaces a boundary may have behind it.
    private static let paddingLimit = 64

    private let delimiter: [UInt8]
    private var state = State.preamble
    /// What has arrived and is not yet understood; before the first boundary as if a line had ended.
    private var held: [UInt8] = [13, 10]

    /// - Parameter boundary: as the header `Content-Type` names it.
    init(boundary: String) { delimiter = Array("\r\n--\(boundary)".utf8) }

    /// Takes the next piece and tells what it holds.
    mutating func take(_ piece: some Collection<UInt8>, _ tell: (Event) throws -> Void) throws {
        held.append(contentsOf: piece)
        var rest = held[...]
        while try step(&rest, tell) {}
        held = Array(rest)
    }

    /// To be called when nothing more comes: throws where the last boundary is missing.
    func finish() throws(Fault) {
        guard case .epilogue = state else { throw .malformed }
    }

    /// Understands one more thing; false where that needs bytes that are not here yet.
    private mutating func step(_ rest: inout ArraySlice<UInt8>, _ tell: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .preamble: return skipToBoundary(&rest)
        case .boundary(let isFirst): return try endBoundary(&rest, isFirst: isFirst, tell)
        case .head: return try readHead(&rest, tell)
        case .body: return try readBody(&rest, tell)
        case .epilogue:
            rest = []
            return false
        }
    }

    private mutating func skipToBoundary(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard let place = MultipartReader.place(of: delimiter[...], in: rest) else {
            rest = rest.suffix(delimiter.count - 1)
            return false
        }
        rest = rest[place...]
        state = .boundary(isFirst: true)
        return true
    }

    private mutating func readBody(_ rest: inout ArraySlice<UInt8>, _ tell: (Event) throws -> Void) throws -> Bool {
        guard let place = MultipartReader.place(of: delimiter[...], in: rest) else {
            let sure = rest.dropLast(delimiter.count - 1)
            if !sure.isEmpty { try tell(.bytes(sure)) }
            rest = rest[sure.endIndex...]
            return false
        }
        if place > rest.startIndex { try tell(.bytes(rest[..<place])) }
        rest = rest[place...]
        state = .boundary(isFirst: false)
        return true
    }

    /// The delimiter stands at the head of what is left: what follows it says whether it is one.
    private mutating func endBoundary(
        _ rest: inout ArraySlice<UInt8>,
        isFirst: Bool,
        _ tell: (Event) throws -> Void
    ) throws -> Bool {
        let after = rest.dropFirst(delimiter.count)
        let line = after.drop { $0 == 0x20 || $0 == 0x09 }
        let padding = line.startIndex - after.startIndex
        guard line.count >= 2 || padding > MultipartReader.paddingLimit else { return false }
        let isLast = padding == 0 && line.prefix(2).elementsEqual([0x2D, 0x2D])
        let isBoundary = padding <= MultipartReader.paddingLimit && line.prefix(2).elementsEqual([13, 10])
        if isLast || isBoundary {
            if !isFirst { try tell(.end) }
            // The head is read from this line end on, so that an empty one ends as every other does.
            rest = isLast ? [] : line
            state = isLast ? .epilogue : .head
        } else {
            let falseStart = rest.prefix(delimiter.count)
            if !isFirst { try tell(.bytes(falseStart)) }
            rest = after
            state = isFirst ? .preamble : .body
        }
        return true
    }

    private mutating func readHead(_ rest: inout ArraySlice<UInt8>, _ tell: (Event) throws -> Void) throws -> Bool {
        guard let place = MultipartReader.place(of: [13, 10, 13, 10], in: rest) else {
            guard rest.count <= MultipartReader.headLimit else { throw Fault.headTooLong }
            return false
        }
        guard place - rest.startIndex <= MultipartReader.headLimit else { throw Fault.headTooLong }
        guard let head = PartHead(rest[rest.startIndex..<place]) else { throw Fault.malformed }
        try tell(.head(head))
        rest = rest[(place + 4)...]
        state = .body
        return true
    }

    /// Where a run of bytes that begins with CR first stands.
    private static func place(of run: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> Int? {
        var start = bytes.startIndex
        while let found = bytes[start...].firstIndex(of: 13) {
            guard bytes.endIndex - found >= run.count else { return nil }
            if bytes[found..<found + run.count].elementsEqual(run) { return found }
            start = found + 1
        }
        return nil
    }
}
