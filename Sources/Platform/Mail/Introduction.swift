/// The line or lines that say whose words follow: "On 3 July 2019 at 10:02, Ada <a@b> wrote:".
struct Introduction {
    /// The first line of it.
    let start: Int
    /// It names a moment or an address, so that what follows is a quote even where its lines bear no marks.
    let isCertain: Bool

    /// Reads up to four lines that end here; nil where they introduce nothing.
    init?(endingAt end: Int, in lines: [WrittenLine]) {
        var best: (start: Int, isCertain: Bool)?
        var joined = ""
        for start in stride(from: end, through: max(0, end - 3), by: -1) {
            let line = lines[start]
            let isTooLong = joined.utf8.count + line.trimmed.utf8.count > 500
            if line.isEmpty || (line.isQuoted && start != end) || isTooLong { break }
            joined = joined.isEmpty ? line.trimmed : line.trimmed + " " + joined
            let words = IntroductionWords(joined)
            guard words.isComplete || words.hasVerb else { continue }
            // Once it is complete, only a line that opens one in so many words may stand above it.
            if best?.isCertain != true || words.opens { best = (start, words.isComplete) }
            if words.opens { break }
        }
        guard let best else { return nil }
        (start, isCertain) = best
    }

    /// Ends in a colon, or in a verb that some programs leave bare.
    static func mayEnd(_ line: String) -> Bool {
        let bytes = line.utf8
        guard bytes.count <= 300, let last = bytes.last else { return false }
        // A colon, "wrote", or the wide colon of Chinese and Japanese.
        return last == 0x3A || (last == 0x65 && line.hasSuffix("wrote")) || (last == 0x9A && line.hasSuffix("："))
    }
}

/// What can be told from the words of an introduction.
struct IntroductionWords {
    /// It begins as introductions do.
    let opens: Bool
    let hasVerb: Bool
    /// A moment with an address, or a verb with a moment and its time.
    let isComplete: Bool

    init(_ text: String) {
        let words = text.lowercased()
        let bytes = Array(words.utf8)
        let hasAddress = bytes.contains(UInt8(ascii: "@")) || words.contains("&lt;")
        let hasTime = IntroductionWords.hasTime(bytes)
        let hasDate = hasTime || IntroductionWords.hasYear(words)
        hasVerb = IntroductionWords.verbs.contains { words.contains($0) }
        let first = words.prefix { $0 != " " && $0 != "," }
        let hasDigit = bytes.contains { IntroductionWords.isDigit($0) }
        opens = IntroductionWords.openings.contains(String(first)) && (hasDigit || hasAddress)
        let endsWithAddress = [">:", "):", ">"].contains { words.hasSuffix($0) }
        isComplete = hasDate && ((hasVerb && (hasAddress || hasTime)) || (hasAddress && endsWithAddress))
    }

    private static let openings: Set<String> = [
        "on", "le", "am", "op", "el", "em", "il", "in", "den", "w", "dnia", "på", "dne", "στις", "vào", "pada", "в",
        "في",
    ]

    private static let verbs = [
        "wrote", "writes", "schrieb", "geschrieben", "a écrit", "escribió", "escribio", "escreveu", "schreef",
        "ha scritto",
        "skrev", "kirjoitti", "napisał", "napsal", "napísal", "írta", "написал", "пишет", "написав", "yazdı", "yazmış",
        "كتب", "كتابة", "写道", "寫道", "wrote", "έγραψε", "viết", "menulis", "a scris", "ha escrit", "rašė", "rakstīja",
        "kirjutas", "qoray", "ysgrifennodd",
    ]

    /// A time of day: "10:02", "10h30", "17.50" after a space.
    private static func hasTime(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 5 else { return false }
        return (1..<bytes.count - 2).contains { index in
            guard bytes[index] == 58 || bytes[index] == 104 || bytes[index] == 46 else { return false }
            let isLonger = index + 3 < bytes.count && (bytes[index + 3] == 46 || isDigit(bytes[index + 3]))
            return isDigit(bytes[index - 1]) && isDigit(bytes[index + 1]) && isDigit(bytes[index + 2]) && !isLonger
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// A number of four digits that can be a year, in any script.
    private static func hasYear(_ words: String) -> Bool {
        words.unicodeScalars.split { $0.properties.numericType != .decimal }.contains { run in
            let digits = run.compactMap(\.properties.numericValue)
            let number = digits.reduce(0) { $0 * 10 + $1 }
            return digits.count == 4 && number >= 1980 && number < 2200
        }
    }
}
