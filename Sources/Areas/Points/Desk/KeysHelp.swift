import Web

/// What single keys do in a list, and how to switch them off; each of them is also something to press in the row.
struct KeysHelp: Sendable {
    /// A key and what it does.
    struct Key: Sendable {
        let key: String
        let does: Phrase

        init(_ key: String, _ does: Phrase) {
            self.key = key
            self.does = does
        }
    }

    private let keys: [Key]
    private let areOn: Bool
    private let back: String

    /// - Parameters:
    ///   - keys: what the list adds to moving and opening.
    ///   - back: the path of the list.
    init(_ keys: [Key], areOn: Bool, back: String) {
        self.keys =
            [Key("j", "goes to the next row"), Key("k", "goes to the row before"), Key("Enter", "opens the row")] + keys
            + [Key("?", "opens this list of keys")]
        self.areOn = areOn
        self.back = back
    }

    func write(into html: inout HTML) {
        html.raw("<details class=\"keys\" data-keys-help>")
        html.element("summary") { $0.text("Keys for this list") }
        if areOn {
            html.p("They work while the list has the focus: go into it with the Tab key. In a box you type as ever.")
            html.list(keys, class: "plain") { key, html in
                html.element("kbd") { $0.said(key.key) }
                html.verbatim(" ")
                html.text(key.does)
            }
        } else {
            html.p("Single keys are switched off on this device.")
        }
        html.form(to: "/comfort") { html in
            html.hidden("back", back)
            html.buttons(
                areOn
                    ? SubmitButton("Switch the keys off", name: "keys", value: "off", style: .quiet)
                    : SubmitButton("Switch the keys on", name: "keys", value: "on", style: .quiet)
            )
        }
        html.raw("</details>")
    }
}
