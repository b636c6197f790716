/// How a visitor likes to read; kept in a cookie, so that it needs neither sign-in nor script.
package struct Comfort: Sendable, Hashable {
    package enum Theme: String, Sendable, CaseIterable { case auto, light, dark }
    package enum Size: String, Sendable, CaseIterable { case usual, large, huge }
    package enum Space: String, Sendable, CaseIterable { case usual, wide }
    package enum Font: String, Sendable, CaseIterable { case usual, dyslexic }
    /// Whether single keys work in the lists of those who work here.
    package enum Keys: String, Sendable, CaseIterable { case on, off }

    package var theme: Theme = .auto
    package var size: Size = .usual
    package var space: Space = .usual
    package var font: Font = .usual
    package var keys: Keys = .on
    /// The code of the language that was chosen; nil to have the browser say it.
    package var language: String?

    package init() {}
}

extension Comfort {
    static let cookieName = "comfort"
    private static let keysOff = "keys-off"

    /// What stands in the cookie: `dark.large.wide.dyslexic`, then `keys-off` and the language where they were chosen.
    package var cookie: String {
        let further = [keys == .off ? Comfort.keysOff : nil, language].compactMap(\.self)
        return ([theme.rawValue, size.rawValue, space.rawValue, font.rawValue] + further).joined(separator: ".")
    }

    /// Reads what stands in the cookie; what is not understood is as if it were not said.
    package init(cookie: some StringProtocol) {
        let parts = cookie.split(separator: "." as Character, omittingEmptySubsequences: false).map { String($0) }
        guard (4...6).contains(parts.count) else { return }
        theme = Theme(rawValue: parts[0]) ?? .auto
        size = Size(rawValue: parts[1]) ?? .usual
        space = Space(rawValue: parts[2]) ?? .usual
        font = Font(rawValue: parts[3]) ?? .usual
        for part in parts.dropFirst(4) {
            if part == Comfort.keysOff { keys = .off } else { language = Comfort.code(part) }
        }
    }

    /// Takes over what a form says; a field it does not have stays as it was.
    package mutating func take(_ fields: [FormField]) {
        for field in fields {
            switch field.name {
            case "theme": theme = Theme(rawValue: field.value) ?? theme
            case "size": size = Size(rawValue: field.value) ?? size
            case "space": space = Space(rawValue: field.value) ?? space
            case "font": font = Font(rawValue: field.value) ?? font
            case "keys": keys = Keys(rawValue: field.value) ?? keys
            case "lang": language = field.value.isEmpty ? nil : Comfort.code(field.value) ?? language
            default: continue
            }
        }
    }

    /// The code of a language, where it is written as one; whether the language is here is for the site to say.
    private static func code(_ text: String) -> String? {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
            default: false
            }
        }
        return isPlain && (2...20).contains(text.utf8.count) ? text : nil
    }

    /// Writes the attributes of `<html>` that the stylesheet reads.
    func write(into html: inout HTML) {
        if theme != .auto { html.attribute("data-theme", theme.rawValue) }
        if size != .usual { html.attribute("data-size", size.rawValue) }
        if space != .usual { html.attribute("data-space", space.rawValue) }
        if font != .usual { html.attribute("data-font", font.rawValue) }
        if keys != .on { html.attribute("data-keys-off", "yes") }
    }
}
