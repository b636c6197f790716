/// The asks of a text in the making, block by block.
struct AskReading {
    /// A stretch of the text that asks.
    struct Stretch {
        var range: Range<Int>
        let label: String?
        let asking: Asking
    }

    private struct List {
        var marker: ListMarker
        let indent: Int
        let standing: ListStanding
    }

    let bytes: [UInt8]
    private var stretches: [Stretch] = []
    private var plainCount = 0
    private var lists: [List] = []
    /// The last sentence or heading before the block being read.
    private var leadIn: Range<Int>?

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// What asks plainly; where nothing does, what barely does.
    var found: [Stretch] {
        let plain = stretches.filter { $0.asking == .plainly }
        return Array((plain.isEmpty ? stretches : plain).prefix(Ask.most))
    }

    mutating func read(_ blocks: [TextBlock]) {
        for place in blocks.indices where plainCount < Ask.most {
            let block = blocks[place]
            if block.isAfterQuote { (lists, leadIn) = ([], nil) }
            if Closing.ends(block, in: bytes), Closing.isSignature(after: place, of: blocks, in: bytes) { break }
            if let marker = block.marker {
                let opensOther = place + 1 < blocks.count && isInner(blocks[place + 1], of: block)
                readItem(block, marker, standing(of: block, marker, at: place, in: blocks), opensOther: opensOther)
            } else {
                readParagraph(block)
            }
        }
    }

    private mutating func add(_ range: Range<Int>, label: String?, _ asking: Asking) {
        guard asking == .plainly || stretches.count < Ask.most else { return }
        stretches.append(Stretch(range: range, label: label, asking: asking))
        if asking == .plainly { plainCount += 1 }
    }
}

// MARK: Paragraphs

extension AskReading {
    private mutating func readParagraph(_ block: TextBlock) {
        lists.removeAll { $0.marker.isBullet }
        let sentences = bytes.sentences(in: block.range)
        var before: (sentence: Range<Int>, asked: Bool)?
        for sentence in sentences {
            let asking = Asking(sentence, in: bytes)
            if asking != .nothing {
                add(sentence, asking, after: before)
            }
            before = (sentence, asking != .nothing)
        }
        leadIn = sentences.last
    }

    /// A question that leans on the sentence before it ("If not, why not?") is one with it.
    private mutating func add(_ sentence: Range<Int>, _ asking: Asking, after before: (Range<Int>, asked: Bool)?) {
        let start = bytes.opening(of: sentence)
        guard let before, asking == .plainly, FollowUp.leans(sentence, in: bytes) else {
            return add(start..<sentence.upperBound, label: nil, asking)
        }
        if before.asked, let last = stretches.indices.last, stretches[last].range.upperBound == before.0.upperBound {
            stretches[last].range = stretches[last].range.lowerBound..<sentence.upperBound
        } else {
            add(before.0.lowerBound..<sentence.upperBound, label: nil, asking)
        }
    }
}

// MARK: Lists

extension AskReading {
    private func isInner(_ block: TextBlock, of outer: TextBlock) -> Bool {
        block.marker != nil && block.indent > outer.indent
    }

    /// Takes an item's asks; one that opens a list of its own, and asks nothing itself, only introduces it.
    private mutating func readItem(
        _ block: TextBlock,
        _ marker: ListMarker,
        _ standing: ListStanding,
        opensOther: Bool
    ) {
        let items = bytes.items(of: block.range, marker)
        for (item, label) in items where bytes[item].contains(where: \.isOfAWord) {
            let sentences = bytes.sentences(in: item)
            let askings = sentences.map { Asking($0, in: bytes) }
            let itself: Asking =
                askings.contains(.plainly) ? .plainly : askings.contains(.barely) ? .barely : .nothing
            let introduces = bytes[item].last == UInt8(ascii: ":") || (opensOther && itself == .nothing)
            if standing.isAsked(marker, itself: itself), !Closing.isClosing(item, in: bytes) {
                add(item, label: label, introduces ? .barely : .plainly)
            }
            leadIn = sentences.last
        }
    }

    /// The standing of the list the block belongs to, which it may open.
    private mutating func standing(
        of block: TextBlock,
        _ marker: ListMarker,
        at place: Int,
        in blocks: [TextBlock]
    ) -> ListStanding {
        let known = lists.lastIndex { marker.follows($0.marker) && (!marker.isBullet || block.indent == $0.indent) }
        if let known {
            lists.removeSubrange((known + 1)...)
            lists[known].marker = marker
            return lists[known].standing
        }
        var standing = leadIn.map { ListStanding(leadIn: $0, in: bytes) } ?? .untold
        if standing == .untold, let outer = lists.last, block.indent > outer.indent { standing = outer.standing }
        if standing == .untold, isAgenda(from: place, marker.style, in: blocks) { standing = .plain }
        lists = lists.suffix(6) + [List(marker: marker, indent: block.indent, standing: standing)]
        return standing
    }

    private func isAgenda(from place: Int, _ style: ListMarker.Style, in blocks: [TextBlock]) -> Bool {
        let items = blocks[place...].prefix(20).filter { $0.marker?.style == style }
        return ListStanding.isAgenda(items.map(\.range), in: bytes)
    }
}
