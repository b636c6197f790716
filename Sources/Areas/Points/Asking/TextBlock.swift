/// A paragraph or an item of a list, with the lines it was wrapped over.
struct TextBlock {
    /// From the first byte of its words (after a list marker) to the last.
    var range: Range<Int>
    let marker: ListMarker?
    let indent: Int
    /// Whether quoted text stood between this block and the one before.
    let isAfterQuote: Bool

    /// The blocks of a text in order.
    ///
    /// Quoted lines belong to none; nothing after a signature's "-- " is read.
    static func all(in bytes: [UInt8]) -> [TextBlock] {
        var reading = BlockReading(bytes: bytes)
        for line in TextLine.all(in: bytes) {
            if bytes[line.content].elementsEqual("--".utf8) { break }
            reading.take(line)
        }
        return reading.finished()
    }
}

extension TextBlock {
    fileprivate mutating func extend(to end: Int) { range = range.lowerBound..<end }
}

/// Blocks in the making, line by line.
private struct BlockReading {
    let bytes: [UInt8]
    private var blocks: [TextBlock] = []
    private var current: TextBlock?
    private var last: TextLine?
    /// The longest line since the last blank one, in bytes: how wide the writer's program wraps.
    private var width = 0
    private var isAfterQuote = false

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func take(_ line: TextLine) {
        if line.isBlank || line.isQuoted {
            close()
            isAfterQuote = isAfterQuote || line.isQuoted
            return
        }
        defer {
            last = line
            width = max(width, min(line.content.count, 78))
        }
        let marker = ListMarker(at: line.content.lowerBound, before: line.content.upperBound, in: bytes)
        if let marker, starts(marker, line) {
            open(line, marker)
        } else if continues(line) {
            current?.extend(to: line.content.upperBound)
        } else {
            open(line, nil)
        }
    }

    mutating func finished() -> [TextBlock] {
        close()
        return blocks
    }

    private mutating func close() {
        if let current { blocks.append(current) }
        current = nil
        last = nil
        width = 0
    }

    private mutating func open(_ line: TextLine, _ marker: ListMarker?) {
        if let current { blocks.append(current) }
        let start = marker?.end ?? line.content.lowerBound
        current = TextBlock(
            range: start..<line.content.upperBound,
            marker: marker,
            indent: line.indent,
            isAfterQuote: isAfterQuote
        )
        isAfterQuote = false
    }

    /// Whether a marker starts an item here: a wrapped line may begin with "12." or "a)" by chance.
    private func starts(_ marker: ListMarker, _ line: TextLine) -> Bool {
        guard let current, let last else { return true }
        guard marker.isBullet else {
            if let before = current.marker ?? blocks.last?.marker, marker.follows(before) { return true }
            return marker.ordinal == 1 || endsSentence(last)
                || blocks.suffix(40).contains { block in block.marker.map { marker.follows($0) } ?? false }
        }
        // Bullets set in under an item belong to it, unless the item only introduces them.
        return current.marker == nil || line.indent <= current.indent || endsWith(":", last)
            || current.marker?.isBullet == true
    }

    private func continues(_ line: TextLine) -> Bool {
        guard let current, let last else { return false }
        if current.marker != nil, line.indent > current.indent { return true }
        let first = bytes[line.content.lowerBound]
        let hasEnded = endsSentence(last) || (first.isUppercaseLetter && last.content.count < 45)
        return current.marker != nil && hasEnded ? false : !isDeliberate(last, before: line)
    }

    /// Whether the writer ended the line: the next one starts a sentence and its first word had room on this one.
    private func isDeliberate(_ line: TextLine, before next: TextLine) -> Bool {
        if Greeting.isWhole(line.content, in: bytes) { return true }
        guard bytes[next.content.lowerBound].isUppercaseLetter else { return false }
        let word = bytes[next.content].prefix { !$0.isWhiteSpace }.prefix(40).count
        return line.content.count + 1 + word <= max(width, min(next.content.count, 78))
    }

    private func endsSentence(_ line: TextLine) -> Bool {
        guard let byte = bytes[line.content].last else { return true }
        return ".?!:;".utf8.contains(byte)
    }

    private func endsWith(_ sign: String, _ line: TextLine) -> Bool { bytes[line.content].last == sign.utf8.first }
}
