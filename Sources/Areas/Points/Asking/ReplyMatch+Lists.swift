extension ReplyMatch {
    /// Answers under questions written again without a quotation sign, in the same paragraph or the next.
    static func restated(_ questions: [Question], in bytes: [UInt8]) -> [Proposal] {
        let wanted = questions.map { Likeness(of: Array($0.words.utf8)) }
        let blocks = TextBlock.all(in: bytes)
        let named = blocks.map { block in
            let likeness = Likeness(of: bytes[block.range])
            return wanted.indices.filter { likeness.begins(with: wanted[$0]) }.max {
                wanted[$0].count < wanted[$1].count
            }
        }
        return blocks.indices.compactMap { place in
            guard let question = named[place] else { return nil }
            let rest = Likeness(of: bytes[blocks[place].range]).count - wanted[question].count
            if rest >= 2 { return Proposal(question, blocks[place].range, of: bytes, .newText) }
            let next = place + 1
            guard next < blocks.count, named[next] == nil, !Closing.ends(blocks[next], in: bytes) else { return nil }
            return Proposal(question, blocks[next].range, of: bytes, .newText)
        }
    }

    /// Answers in a list numbered like the questions.
    ///
    /// Every item must be one of the questions' numbers; where the questions had none, the items must be as many as the
    /// questions and be counted from 1. A list of questions answers nothing.
    static func numbered(_ questions: [Question], in bytes: [UInt8]) -> [Proposal] {
        let items = TextBlock.all(in: bytes).flatMap { block in
            block.marker.map { $0.isBullet ? [] : bytes.items(of: block.range, $0) } ?? []
        }
        let labels = items.compactMap(\.1)
        guard !items.isEmpty, Set(labels).count == items.count, !items.allSatisfy({ bytes.asks($0.0) }) else {
            return []
        }
        let expected = questions.contains { $0.label != nil } ? questions.map(\.label) : counted(questions, as: labels)
        guard labels.allSatisfy({ expected.contains($0) }) else { return [] }
        return items.compactMap { range, label in
            let meant = expected.indices.filter { expected[$0] == label }
            guard meant.count == 1, let question = meant.first else { return nil }
            return Proposal(question, range, of: bytes, .newText)
        }
    }

    private static func counted(_ questions: [Question], as labels: [String]) -> [String?] {
        let counted = (1...questions.count).map(String.init)
        return questions.count >= 2 && labels == counted ? counted : []
    }
}
