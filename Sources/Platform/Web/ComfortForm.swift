/// Asks how a visitor likes to read; works without script.
struct ComfortForm: Sendable {
    let comfort: Comfort
    /// The languages there are.
    let languages: [Language]
    /// Where to go afterwards.
    let back: String

    /// The row of buttons at the foot of every page; each says what it does next.
    func writeButtons(into html: inout HTML) {
        html.form(to: "/comfort", class: "comfort", labelledBy: "reading") { html in
            html.hidden("back", back)
            writeChanges(into: &html)
        }
    }

    private func writeChanges(into html: inout HTML) {
        switch comfort.size {
        case .usual: button("size", "large", "Bigger words", &html)
        case .large:
            button("size", "huge", "Even bigger words", &html)
            button("size", "usual", "Usual size", &html)
        case .huge: button("size", "usual", "Usual size", &html)
        }
        comfort.space == .usual
            ? button("space", "wide", "More space", &html) : button("space", "usual", "Usual space", &html)
        if comfort.theme != .dark { button("theme", "dark", "Dark colours", &html) }
        if comfort.theme != .light { button("theme", "light", "Light colours", &html) }
    }

    /// The whole form, with every setting.
    func write(into html: inout HTML) {
        html.form(to: "/comfort", class: "reading") { html in
            html.hidden("back", back)
            writeLanguages(into: &html)
            writeGroups(into: &html)
            html.buttons(SubmitButton("Keep these settings"))
        }
    }

    /// Each under its own name; nothing where there is only one.
    private func writeLanguages(into html: inout HTML) {
        guard languages.count > 1 else { return }
        let choices = languages.map { ChoiceField.Choice($0.code, .said($0.name)) }
        MenuField(
            "lang",
            "Language",
            [ChoiceField.Choice("", "As on this device")] + choices,
            in: Form(["lang": comfort.language ?? ""])
        ).write(into: &html)
    }

    private func writeGroups(into html: inout HTML) {
        group(
            "Size of words",
            "size",
            comfort.size,
            [(.usual, "Usual"), (.large, "Bigger"), (.huge, "Biggest")],
            &html
        )
        group(
            "Space",
            "space",
            comfort.space,
            [(.usual, "Usual"), (.wide, "More space between letters and lines")],
            &html
        )
        group(
            "Colours",
            "theme",
            comfort.theme,
            [(.auto, "As on this device"), (.light, "Light"), (.dark, "Dark")],
            &html
        )
        group(
            "Letters",
            "font",
            comfort.font,
            [(.usual, "Usual"), (.dyslexic, "OpenDyslexic, where this device has it")],
            &html
        )
        group(
            "Single keys in lists, for people who work here",
            "keys",
            comfort.keys,
            [(.on, "On"), (.off, "Off")],
            &html
        )
    }

    private func button(_ name: String, _ value: String, _ words: Phrase, _ html: inout HTML) {
        html.raw("<button class=\"btn btn--quiet\" type=\"submit\"")
        html.attribute("name", name)
        html.attribute("value", value)
        html.raw(">")
        html.text(words)
        html.raw("</button>")
    }

    private func group<Choice: RawRepresentable<String> & Equatable>(
        _ legend: Phrase,
        _ name: String,
        _ chosen: Choice,
        _ choices: [(Choice, Phrase)],
        _ html: inout HTML
    ) {
        html.raw("<fieldset><legend>")
        html.text(legend)
        html.raw("</legend>")
        for (choice, words) in choices {
            html.raw("<div class=\"choice\"><input type=\"radio\"")
            html.attribute("id", "\(name)-\(choice.rawValue)")
            html.attribute("name", name)
            html.attribute("value", choice.rawValue)
            if choice == chosen { html.raw(" checked") }
            html.raw("><label")
            html.attribute("for", "\(name)-\(choice.rawValue)")
            html.raw(">")
            html.text(words)
            html.raw("</label></div>")
        }
        html.raw("</fieldset>")
    }
}
