import Foundation

/// A language that words can be written in.
package struct Language: Sendable, Hashable {
    /// As RFC 5646 writes it: `tr`, `en-GB`.
    package let code: String
    /// What its speakers call it: "Türkçe".
    package let name: String
    package let isRightToLeft: Bool
    /// How days and numbers are written in it.
    let locale: Locale

    /// - Parameters:
    ///   - name: nil for what is known of the code.
    ///   - isRightToLeft: nil for what is known of the code.
    ///   - locale: whose days and numbers it has, where they are not its own.
    package init(_ code: String, name: String? = nil, isRightToLeft: Bool? = nil, locale: String? = nil) {
        let locale = Locale(identifier: locale ?? code)
        self.code = code
        self.name = name ?? locale.localizedString(forLanguageCode: code) ?? code
        self.isRightToLeft = isRightToLeft ?? (locale.language.characterDirection == .rightToLeft)
        self.locale = locale
    }

    /// What the program is written in.
    package static let english = Language("en-GB", name: "English", isRightToLeft: false)
}
