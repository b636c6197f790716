extension ReplyMatch {
    /// Answers under quoted questions.
    ///
    /// A stretch of quoted lines names a question when it holds the words of that one only; what is newly written
    /// right after it answers it.
    static func inline(_ questions: [Question], in bytes: [UInt8]) -> [Proposal] {
        let wanted = questions.map { Likeness(of: Array($0.words.utf8)) }
        return stretches(of: bytes).compactMap { quoted, answer in
            guard !answer.isEmpty, bytes[answer].count(where: \.isOfAWord) >= 2 else { return nil }
            let likeness = Likeness(of: quoted)
            let named = wanted.indices.filter { likeness.contains(wanted[$0]) }
            guard named.count == 1, let question = named.first else { return nil }
            return Proposal(question, answer, of: bytes, .wholeText)
        }
    }

    /// Each stretch of lines quoted once, without its signs, and the newly written stretch after it.
    private static func stretches(of bytes: [UInt8]) -> [(quoted: [UInt8], answer: Range<Int>)] {
        var found: [(quoted: [UInt8], answer: Range<Int>)] = []
        var isAnswered = true
        var isClosed = false
        for line in TextLine.all(in: bytes) where !line.isBlank {
            if line.isQuoted {
                if isAnswered { found.append((quoted: [], answer: 0..<0)) }
                (isAnswered, isClosed) = (false, false)
                found[found.count - 1].quoted += unquoted(bytes[line.content])
            } else if !found.isEmpty {
                isAnswered = true
                isClosed = isClosed || isEnd(line, in: bytes)
                if !isClosed { found[found.count - 1].answer.extend(to: line.content) }
            }
        }
        return found
    }

    /// The words of a line quoted once; of a line quoted twice, which is older, none.
    private static func unquoted(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let words = line.dropFirst().drop(while: \.isWhiteSpace)
        return words.first == UInt8(ascii: ">") ? [] : Array(words) + [UInt8(ascii: "\n")]
    }

    /// Whether a letter closes here, or the line announces the next quotation ("On Monday Ann wrote:").
    private static func isEnd(_ line: TextLine, in bytes: [UInt8]) -> Bool {
        let content = bytes[line.content]
        return content.elementsEqual("--".utf8) || Closing.isClosing(line.content, in: bytes)
            || content.suffix(6).elementsEqual("wrote:".utf8)
    }
}

extension Range<Int> {
    fileprivate mutating func extend(to other: Range<Int>) {
        self = isEmpty ? other : lowerBound..<other.upperBound
    }
}
