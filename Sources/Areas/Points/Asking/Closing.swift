/// The end of a letter: "Kind regards", and the names under it.
enum Closing {
    /// Whether the words are a closing and nothing else.
    static func isClosing(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.count < 60 else { return false }
        return Clauses(range, in: bytes).are(closings)
    }

    /// Whether a block is a closing, alone or with the names under it.
    static func ends(_ block: TextBlock, in bytes: [UInt8]) -> Bool {
        guard block.marker == nil else { return false }
        let lines = bytes[block.range].split(separator: UInt8(ascii: "\n"), maxSplits: 1)
        guard let first = lines.first else { return false }
        return isClosing(bytes.trimmed(first.startIndex..<first.endIndex), in: bytes)
    }

    /// Whether what follows a closing is a signature: short, and no postscript.
    static func isSignature(after place: Int, of blocks: [TextBlock], in bytes: [UInt8]) -> Bool {
        guard let last = blocks.last, last.range.upperBound - blocks[place].range.upperBound < 1500 else {
            return false
        }
        return !blocks[(place + 1)...].contains { block in
            let start = String(decoding: bytes[block.range].prefix(5), as: UTF8.self).uppercased()
            return start.hasPrefix("PS") || start.hasPrefix("P.S") || block.marker?.isBullet == false
        }
    }

    private static let closings = Phrases.of(
        """
        regards, kind regards, kindest regards, best regards, warm regards, with kind regards, with best regards,
        best wishes, with best wishes, all the best, yours sincerely, yours faithfully, yours truly, sincerely,
        respectfully, yours, best, saludos, saygılarımla, pozdrawiam, cu respect, cordialement
        """
    )
}
