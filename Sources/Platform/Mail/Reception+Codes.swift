extension Reception {
    /// What a mail server is told: a code (RFC 5321), its enhanced code (RFC 3463) and words that may stand in a bounce.
    package var answer: String {
        switch self {
        case .kept: "250 2.0.0 Kept"
        case .held: "250 2.0.0 Kept for a person to look at"
        case .notNow: "451 4.3.0 It could not be kept now. Try again"
        case .refused(.noSuchAddress): "550 5.1.1 There is no such address here"
        case .refused(.tooLarge): "552 5.3.4 This mail is too large. Send the files in several mails"
        case .refused(.tooManyParts): "554 5.6.0 This mail has too many parts. Send the files in several mails"
        case .refused(.notAMail): "554 5.6.0 This does not read as a mail"
        case .refused(.brokenLines): "554 5.6.0 The lines of this mail do not end in CR LF"
        }
    }

    /// What a mail server's pipe reads when the program ends (sysexits).
    package var exitStatus: Int32 {
        switch self {
        case .kept, .held: 0
        case .notNow: 75
        case .refused(.noSuchAddress): 67
        case .refused(.notAMail), .refused(.brokenLines), .refused(.tooManyParts): 65
        case .refused(.tooLarge): 69
        }
    }

    /// What one mail is told that went to several: where any must be tried again all of it is, since what is here twice
    /// is kept once.
    package static func together(_ receptions: [Reception]) -> Reception {
        if receptions.contains(.notNow) { return .notNow }
        return receptions.first { $0 == .kept } ?? receptions.first ?? .refused(.noSuchAddress)
    }
}
