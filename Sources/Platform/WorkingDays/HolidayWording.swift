import Foundation
import Wording

/// Why a day was not counted, in the reader's language.
///
/// The holidays of every year are phrases; one that was proclaimed once is called as the official list has it.
enum HolidayWording {
    static func phrase(_ reason: String) -> Phrase {
        if let (title, place) = split(reason, at: " (bank holiday in ") {
            return "\(phrase(title)) (bank holiday in \(self.place(place)))"
        }
        if let (title, _) = split(reason, at: " (substitute day") { return "\(name(title)) (substitute day)" }
        return name(reason)
    }

    /// `A (b)` at ` (`: A, and b without what ends it.
    private static func split(_ text: String, at mark: String) -> (before: String, after: String)? {
        guard text.hasSuffix(")"), let found = text.range(of: mark, options: .backwards) else { return nil }
        return (String(text[..<found.lowerBound]), String(text[found.upperBound...].dropLast()))
    }

    private static func name(_ title: String) -> Phrase {
        switch title {
        case "New Year’s Day": "New Year’s Day"
        case "2nd January": "2nd January"
        case "St Patrick’s Day": "St Patrick’s Day"
        case "Good Friday": "Good Friday"
        case "Easter Monday": "Easter Monday"
        case "Early May bank holiday": "Early May bank holiday"
        case "Spring bank holiday": "Spring bank holiday"
        case "Battle of the Boyne (Orangemen’s Day)": "Battle of the Boyne (Orangemen’s Day)"
        case "Summer bank holiday": "Summer bank holiday"
        case "St Andrew’s Day": "St Andrew’s Day"
        case "Christmas Day": "Christmas Day"
        case "Boxing Day": "Boxing Day"
        default: .said(title)
        }
    }

    private static func place(_ name: String) -> Phrase {
        switch name {
        case "Scotland": "Scotland"
        case "Northern Ireland": "Northern Ireland"
        case "Scotland and Northern Ireland": "Scotland and Northern Ireland"
        default: .said(name)
        }
    }
}
