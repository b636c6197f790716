/// The beginning of a letter: "Dear team,".
enum Greeting {
    /// Whether a line greets and does nothing else.
    static func isWhole(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard line.count < 50, let last = bytes[line].last, last != UInt8(ascii: "?") else { return false }
        return begins(bytes[line]) && bytes[line].split(separator: UInt8(ascii: " ")).count <= 6
    }

    /// Whether the words begin as a greeting does.
    static func begins(_ words: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: words.prefix(80), as: UTF8.self).lowercased()
        return greetings.contains {
            text.hasPrefix($0) && (text.dropFirst($0.count).first.map { !$0.isLetter } ?? true)
        }
    }

    private static let greetings = [
        "dear", "hi", "hello", "hey", "hiya", "good morning", "good afternoon", "good evening", "morning", "afternoon",
    ]
}
