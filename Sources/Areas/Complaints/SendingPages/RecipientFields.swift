import Web

/// What is asked of somebody who is to get a complaint, or the request for a later stage.
struct RecipientFields: Sendable {
    /// What the fields' names end in, where a page has them more than once.
    private let suffix: String
    private let form: Form

    init(_ suffix: String = "", in form: Form) {
        self.suffix = suffix
        self.form = form
    }

    func write(into html: inout HTML) {
        ChoiceField(
            "field\(suffix)",
            "Is it for them, or a copy?",
            [ChoiceField.Choice("to", "It is for them"), ChoiceField.Choice("cc", "They get a copy")],
            in: form
        ).write(into: &html)
        TextField("post\(suffix)", "Their post", hint: "For example: Director of Children’s Services", in: form)
            .write(into: &html)
        TextField("name\(suffix)", "Their name", hint: "You can leave it empty.", in: form).write(into: &html)
        ChoiceField(
            "way\(suffix)",
            "How does it get there?",
            [
                ChoiceField.Choice("mail", "By email"),
                ChoiceField.Choice("post", "On paper", hint: "You print and post it, and keep the proof."),
            ],
            in: form
        ).write(into: &html)
        TextArea("address\(suffix)", "The email address, or the address on paper", rows: 3, in: form)
            .write(into: &html)
    }

    /// Whether nothing was typed in them.
    static func areEmpty(_ form: Form, _ suffix: String) -> Bool {
        ["post", "name", "address"].allSatisfy { form.typed("\($0)\(suffix)").allSatisfy(\.isWhitespace) }
    }

    /// Nil where something must be put right, which the form says.
    static func read(_ form: inout Form, _ suffix: String = "") -> Recipient? {
        let field = form.choice(
            "field\(suffix)",
            among: ["to", "cc"],
            required: "Choose whether it is for them or a copy"
        )
        let post = form.line(
            "post\(suffix)",
            required: "Write their post, such as: Complaints manager",
            atMost: DraftLimits.line
        )
        let name = form.line("name\(suffix)", atMost: DraftLimits.line).nonEmpty
        let way = form.choice("way\(suffix)", among: ["mail", "post"], required: "Choose how it gets there")
        var address: String?
        if way == "post" {
            address = form.text("address\(suffix)", required: ComplaintError.addressMissing.sentence, atMost: 1_000)
        } else if way == "mail" {
            address = form.email("address\(suffix)", required: ComplaintError.addressMissing.sentence)
        }
        guard form.isSound, let field, let way, let address else { return nil }
        return Recipient(
            field == "cc" ? .cc : .to,
            post,
            name: name,
            by: way == "post" ? .post(address) : .mail(address)
        )
    }
}
