import Mail

/// The lines of a mail as they come after DATA, until the one that is only a dot (RFC 5321, 4.5.2).
struct MailText: Sendable, Equatable {
    private(set) var bytes: [UInt8] = []
    /// Why it is not taken; the rest of it is still read, up to its end.
    private(set) var refusal: Reception.Refusal?
    /// Bytes of the line that has begun, which are in `bytes` already.
    private var begun = 0
    private var endsWithReturn = false
    private var isAfterLineEnd = true
    private let largest: Int
    private let longestLine: Int

    init(largest: Int, longestLine: Int) {
        self.largest = largest
        self.longestLine = longestLine
    }

    /// Takes what has come.
    ///
    /// - Returns: whether the mail is whole.
    mutating func take(from lines: inout LineBuffer) -> Bool {
        while let line = lines.take() {
            // After a lone LF a dot ends nothing: another server may have read on there.
            if begun == 0, isAfterLineEnd, line.elementsEqual(Self.end) { return true }
            add(line)
            begun = 0
            isAfterLineEnd = line.count > 1 ? line.dropLast().last == 13 : endsWithReturn
            if !isAfterLineEnd { refuse(.brokenLines) }
            endsWithReturn = false
        }
        // A line longer than a buffer's worth is taken piece by piece; a short one waits, since it may be the dot.
        let rest = lines.count
        if rest > Self.piece {
            let piece = lines.rest()
            endsWithReturn = piece.last == 13
            add(piece)
            begun += piece.count
        }
        return false
    }

    private static let end: [UInt8] = [46, 13, 10]
    private static let piece = 1 << 12

    private mutating func add(_ line: ArraySlice<UInt8>) {
        if begun + line.count > longestLine { refuse(.tooLarge) }
        guard refusal == nil else { return }
        let isStuffed = begun == 0 && line.first == 46
        guard bytes.count + line.count <= largest + (isStuffed ? 1 : 0) else { return refuse(.tooLarge) }
        bytes.append(contentsOf: isStuffed ? line.dropFirst() : line)
    }

    /// The first reason stays; what was read is let go.
    private mutating func refuse(_ reason: Reception.Refusal) {
        refusal = refusal ?? reason
        bytes = []
    }
}
