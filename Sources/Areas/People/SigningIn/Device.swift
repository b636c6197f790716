import Web

/// What a browser is called where its holder sees it listed: "Firefox on Android".
package enum Device {
    /// Reads what a browser says of itself, by a few plain rules; nothing of it is kept but these words.
    package static func words(userAgent: String?) -> String {
        guard let text = userAgent, text.utf8.count <= 1000 else { return "A browser" }
        let browser = browsers.first { text.contains($0.mark) }?.name ?? "A browser"
        guard let system = systems.first(where: { text.contains($0.mark) })?.name else { return browser }
        return "\(browser) on \(system)"
    }

    /// What was kept of it, in the reader's language.
    static func phrase(_ kept: String) -> Phrase {
        let name = browsers.first { kept.hasPrefix($0.name) }?.name
        let system = systems.first { kept.hasSuffix(" on \($0.name)") }?.name
        return switch (name, system) {
        case (let name?, let system?): "\(name) on \(system)"
        case (nil, let system?): "A browser on \(system)"
        case (let name?, nil) where name == kept: .said(name)
        case (nil, nil) where kept == "A browser": "A browser"
        default: .said(kept)
        }
    }

    /// The first that is found counts: most browsers also name those they are like.
    private static let browsers: [(mark: String, name: String)] = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("FxiOS", "Firefox"),
        ("Firefox", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ]

    private static let systems: [(mark: String, name: String)] = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "Chromebook"),
        ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ]
}
