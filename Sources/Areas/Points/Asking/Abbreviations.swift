extension [UInt8] {
    /// Whether the word before a full stop is a title, an initial or a number's sign rather than a sentence's last.
    func isAbbreviation(before mark: Int, from start: Int) -> Bool {
        var begin = mark
        while begin > start, mark - begin < 8, !self[begin - 1].isWhiteSpace { begin -= 1 }
        if mark - begin == 1 { return self[begin].isUppercaseLetter && self[begin] != UInt8(ascii: "I") }
        var word = Word()
        for byte in self[begin..<mark] { word.append(byte.isUppercaseLetter ? byte | 0x20 : byte) }
        return abbreviations.contains(word)
    }
}

private let abbreviations = WordSet.of(
    """
    mr, mrs, ms, dr, prof, rev, st, cllr, e.g, i.e, eg, ie, no, nos, approx, vs, p, pp, para, cf, fig, ref, tel, dept,
    govt, inc, incl
    """
)
