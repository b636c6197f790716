import Hummingbird

/// A piece of an answer, as players of sound ask for it (RFC 9110, 14).
extension Reply {
    /// Leaves of the body what the visitor asks for, where the answer can be given in pieces.
    ///
    /// Several pieces at once are not given: the answer is then whole, as the rule allows.
    mutating func cut(to call: Call) {
        guard call.method == "GET", status == 200, headers[.acceptRanges] == "bytes", let asked = call.headers[.range],
            call.headers[.ifRange].map({ $0 == headers[.eTag] }) ?? true
        else { return }
        let size = body.readableBytes
        switch Reply.piece(asked, of: size) {
        case .none: return
        case .beyond:
            status = 416
            headers[.contentRange] = "bytes */\(size)"
            body = ByteBuffer()
        case .bytes(let range):
            status = 206
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
            body = body.getSlice(at: body.readerIndex + range.lowerBound, length: range.count) ?? body
        }
        headers[.contentLength] = "\(body.readableBytes)"
    }

    enum Piece: Equatable {
        /// Nothing that is understood was asked.
        case none
        case beyond
        case bytes(Range<Int>)
    }

    /// What `bytes=100-199`, `bytes=100-` or `bytes=-100` means for so many bytes.
    static func piece(_ asked: String, of size: Int) -> Piece {
        guard asked.hasPrefix("bytes=") else { return .none }
        let ends = asked.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } && $0.utf8.count < 16 })
        else { return .none }
        switch (Int(ends[0]), Int(ends[1])) {
        case (nil, nil): return .none
        case (nil, let last?): return last == 0 || size == 0 ? .beyond : .bytes(max(0, size - last)..<size)
        case (let first?, let last): return range(first, last, of: size)
        }
    }

    private static func range(_ first: Int, _ last: Int?, of size: Int) -> Piece {
        if let last, last < first { return .none }
        return first >= size ? .beyond : .bytes(first..<min(size, (last ?? size) + 1))
    }
}
