/// How a visitor likes to read; kept in a cookie, so that it needs neither sign-in nor script.
package struct Comfort: Sendable, Hashable {
    package enum Theme: String, Sendable, CaseIterable { case auto, light, dark }
    package enum Size: String, Sendable, CaseIterable { case usual, large, huge }
    package enum Space: String, Sendable, CaseIterable { case usual, wide }
    package enum Font: String, Sendable, CaseIterable { case usual, dyslexic }

    package var theme: Theme = .auto
    package var size: Size = .usual
    package var space: Space = .usual
    package var font: Font = .usual

    package init() {}
}

extension Comfort {
    static let cookieName = "comfort"

    /// What stands in the cookie: `dark.large.wide.dyslexic`.
    package var cookie: String { "\(theme.rawValue).\(size.rawValue).\(space.rawValue).\(font.rawValue)" }

    /// Reads what stands in the cookie; what is not understood is as if it were not said.
    package init(cookie: some StringProtocol) {
        let parts = cookie.split(separator: "." as Character, omittingEmptySubsequences: false).map { String($0) }
        guard parts.count == 4 else { return }
        theme = Theme(rawValue: parts[0]) ?? .auto
        size = Size(rawValue: parts[1]) ?? .usual
        space = Space(rawValue: parts[2]) ?? .usual
        font = Font(rawValue: parts[3]) ?? .usual
    }

    /// Takes over what a form says; a field it does not have stays as it was.
    package mutating func take(_ fields: [FormField]) {
        for field in fields {
            switch field.name {
            case "theme": theme = Theme(rawValue: field.value) ?? theme
            case "size": size = Size(rawValue: field.value) ?? size
            case "space": space = Space(rawValue: field.value) ?? space
            case "font": font = Font(rawValue: field.value) ?? font
            default: continue
            }
        }
    }

    /// Writes the attributes of `<html>` that the stylesheet reads.
    func write(into html: inout HTML) {
        if theme != .auto { html.attribute("data-theme", theme.rawValue) }
        if size != .usual { html.attribute("data-size", size.rawValue) }
        if space != .usual { html.attribute("data-space", space.rawValue) }
        if font != .usual { html.attribute("data-font", font.rawValue) }
    }
}
