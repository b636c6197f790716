/// How a letter ends before the name.
enum ClosingPhrase {
    /// "Kind regards": only ever said at the end.
    case farewell
    /// "Many thanks": said at the end, and elsewhere.
    case thanks

    /// Reads a line that holds the phrase and nothing else, perhaps a short name.
    init?(_ line: String) {
        guard ClosingPhrase.mayBegin(line), line.utf8.count <= 80, line.utf8.count(where: { $0 == 32 }) <= 7 else {
            return nil
        }
        let letters = line.lowercased().unicodeScalars.map {
            $0.properties.isAlphabetic || $0 == "'" || $0 == "’" ? $0 : " "
        }
        let words = String(String.UnicodeScalarView(letters)).split(separator: " ")
        let phrase = words.joined(separator: " ")
        if ClosingPhrase.farewells.contains(phrase) {
            self = .farewell
        } else if ClosingPhrase.gratitude.contains(phrase) {
            self = .thanks
        } else if let comma = line.firstIndex(of: ","), words.count <= 5, line.index(after: comma) < line.endIndex,
            let before = ClosingPhrase(String(line[..<comma]))
        {
            // "Kind regards, Ada"
            self = before
        } else {
            return nil
        }
    }

    /// Whether its first word is one that such phrases begin with: cheaper to ask than the whole phrase.
    private static func mayBegin(_ line: String) -> Bool {
        guard line.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
        let word = line.utf8.drop { !isLetter($0) }.prefix { isLetter($0) }
        return firstWords.contains(word)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "'")
    }

    private static let firstWords = FirstWords(of: farewells.union(gratitude))

    private static let farewells: Set<String> = [
        "regards", "kind regards", "kindest regards", "best regards", "warm regards", "warmest regards",
        "with kind regards",
        "with best regards", "with regards", "many regards", "best wishes", "with best wishes", "warm wishes",
        "kind wishes", "all the best",
        "yours sincerely", "yours faithfully", "yours truly", "yours", "sincerely", "sincerely yours", "respectfully",
        "cordially", "cheers",
        "best", "kr", "br", "rgds", "kind rgds", "thanks and regards", "thanks and kind regards",
        "many thanks and kind regards",
        "thanks and best wishes", "many thanks and best wishes", "thank you and kind regards", "thanks kind regards",
        "with thanks and best wishes",
        "mit freundlichen grüßen", "mit freundlichem gruß", "freundliche grüße", "viele grüße", "liebe grüße",
        "beste grüße", "mfg", "lg", "vg",
        "cordialement", "bien cordialement", "bien à vous", "salutations distinguées", "saludos", "un saludo",
        "saludos cordiales", "atentamente",
        "cumprimentos", "atenciosamente", "abraços", "cordiali saluti", "distinti saluti", "saluti",
        "met vriendelijke groet", "mvg", "groeten",
        "med vänliga hälsningar", "vänliga hälsningar", "mvh", "hilsen", "med venlig hilsen", "med vennlig hilsen",
        "venlig hilsen", "vennlig hilsen",
        "ystävällisin terveisin", "terveisin", "pozdrawiam", "z poważaniem", "serdecznie pozdrawiam", "saygılarımla",
        "saygılar", "sevgiler",
        "iyi çalışmalar", "kolay gelsin", "с уважением", "مع أطيب التحيات", "مع خالص التحية", "تحياتي", "مع التحية",
        "s pozdravem", "üdvözlettel",
        "cofion", "cofion cynnes", "yn gywir", "yr eiddoch yn gywir", "salaan", "mahadsanid",
    ]

    private static let gratitude: Set<String> = [
        "thanks", "many thanks", "thank you", "thanks again", "thank you very much", "with thanks", "with many thanks",
        "thanks so much",
        "thanks in advance", "many thanks in advance", "thank you in advance", "ta", "danke", "vielen dank", "merci",
        "gracias", "obrigado",
        "obrigada", "grazie", "bedankt", "tack", "takk", "tak", "kiitos", "dziękuję", "teşekkürler", "teşekkür ederim",
        "شكرا", "diolch",
    ]
}
