import Wording

/// Which rule says what a working day is.
///
/// The raw value is the word of the command line and of stored promises. Three laws count differently for one family,
/// so a count always names its calendar.
package enum CalendarName: String, Sendable, CaseIterable {
    /// Monday to Friday without the bank holidays of England and Wales: complaints and letters of commitment.
    case englandAndWales = "england-and-wales"
    /// Without the bank holidays of any part of the United Kingdom: Freedom of Information Act 2000, section 10(6).
    case anyPartOfUK = "uk-any"
    /// The Children Act 1989 complaints procedure's own definition: SI 2006/1738.
    case childrenAct = "children-act"

    /// The parts of the United Kingdom whose bank holidays are left out.
    package var divisions: Set<Division> {
        switch self {
        case .englandAndWales, .childrenAct: [.englandAndWales]
        case .anyPartOfUK: Set(Division.allCases)
        }
    }

    /// What a working day is under this calendar, as the end of a sentence that starts with "Working days are".
    package var meaning: Phrase {
        switch self {
        case .englandAndWales: "Monday to Friday, without bank holidays in England and Wales"
        case .anyPartOfUK: "Monday to Friday, without bank holidays in any part of the United Kingdom"
        case .childrenAct:
            "Monday to Friday, without Christmas Day, Boxing Day, Good Friday and bank holidays in England and Wales"
        }
    }

    /// Where that meaning is laid down.
    package var source: Phrase {
        switch self {
        case .englandAndWales: "Monday to Friday excluding public holidays, as councils' complaints policies put it"
        case .anyPartOfUK: "Freedom of Information Act 2000, section 10(6)"
        case .childrenAct: "The Children Act 1989 Representations Procedure (England) Regulations 2006, SI 2006/1738"
        }
    }
}
