import Kernel
import Points
import Storage
import Web

/// `/{area}/complaints/{ref}/redactions`: what does not stand in the copy for everyone, and why.
struct RedactionsController: Sendable {
    let door: DraftDoor

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}/redactions"
        return [.get(path, isCacheable: false, show), .post(path, update)]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await door.readEven(visit) { draft, reader in .page(try RedactionsPage(nil, draft, in: reader)) }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Web.Answer {
        try await door.change(visit, field: { _ in "own" }) { form, draft, reader in
            try RedactionsPage(form, draft, in: reader)
        } record: { form, draft, writer in
            try form.check(seen: draft.complaint.version)
            var removals: [Removal] = []
            for (place, words) in form.values("words").enumerated() {
                let ground = Removal.Ground(rawValue: form.typed("ground-\(place)"))
                if let ground, form.check("take-\(place)") { removals.append(Removal(words, because: ground)) }
            }
            let own = form.text("own", atMost: DraftLimits.words).split(separator: "\n")
                .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
            if own.contains(where: { $0.count < 2 }) { form.refuse("own", "Write at least two letters in each line") }
            let required: Phrase? = own.isEmpty ? nil : "Choose why these are taken out"
            let ground = form.choice("own-ground", as: Removal.Ground.self, required: required)
            guard form.isSound else { return nil }
            if let ground { removals += own.map { Removal($0, because: ground) } }
            try draft.record(
                try draft.complaint.redact(removals, by: draft.party, on: draft.today),
                in: writer
            )
            return draft.path("redactions")
        }
    }
}

/// Words that may have to be taken out: names, mail addresses and telephone numbers that the papers hold.
struct ProposedRemovals: Sendable {
    let all: [Removal]

    /// Counting goes no further.
    private static let most = 200

    init(_ draft: DraftVisit, in reader: any Reader) throws {
        var (found, seen): ([Removal], Set<String>) = ([], [])
        func add(_ words: String?, _ ground: Removal.Ground) {
            guard let words = words.nonEmpty, words.count > 1, seen.insert(words.lowercased()).inserted,
                found.count < ProposedRemovals.most
            else { return }
            found.append(Removal(words, because: ground))
        }
        // In a greeting a first name stands alone, and in an answer a last one.
        func addName(_ name: String?, _ ground: Removal.Ground) {
            add(name, ground)
            for word in ProposedRemovals.words(of: name) where !groups.contains(name ?? "") { add(word, ground) }
        }
        let file = draft.file
        let names = draft.words.names
        let groups = Set(Side.allCases.flatMap(names.groups(on:)).compactMap(names.name(of:)))
        for message in file.messages.values.sorted(by: { $0.id < $1.id }) {
            let isService = message.group.flatMap(draft.words.names.side(of:)) == .services
            addName(message.sender?.name, isService ? .officer : .parent)
            add(message.sender?.address, .contact)
            for one in try message.recipients(in: reader) {
                let isOfficer = one.group.flatMap(draft.words.names.side(of:)) == .services
                addName(one.mailbox.name, isOfficer ? .officer : .parent)
                add(one.mailbox.address, .contact)
            }
        }
        for one in file.recipients {
            addName(one.name, .officer)
            add(one.way.address, .contact)
        }
        let texts =
            file.messages.values.compactMap(\.newText)
            + file.issues.flatMap { $0.text.lines.flatMap { [$0.words, $0.named].compactMap(\.self) } }
            + file.points.values.compactMap(\.words)
        for text in texts.sorted() { for words in ProposedRemovals.contacts(in: text) { add(words, .contact) } }
        all = found
    }

    /// The first and last names of a person's name; none of what is no person's, such as "SEND service".
    static func words(of name: String?) -> [String] {
        let words = (name ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        let isPerson = (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
        return isPerson ? words.filter { $0.count > 2 && $0.contains(where: \.isLowercase) } : []
    }

    /// Mail addresses and telephone numbers of a text.
    static func contacts(in text: String) -> [String] {
        let mails = text.matches(of: /[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+/).map { String($0.output) }
        let phones = text.matches(of: /(?:\+44|\b0)(?:[ \-]?\d){9,10}\b/).map { String($0.output) }
        return mails + phones
    }
}

/// What is taken out of the copy for everyone: what was chosen, and what is proposed, each with why.
struct RedactionsPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let words: [String]
    private let chosen: Int
    private let grounds: [ChoiceField.Choice]
    private let seen: String
    private let path: String

    init(_ form: Form?, _ draft: DraftVisit, in reader: any Reader) throws {
        let before = draft.file.removals.filter { $0.words != nil }
        let proposed = try ProposedRemovals(draft, in: reader).all.filter { one in
            !before.contains { $0.words?.lowercased() == one.words?.lowercased() }
        }
        // What was sent with a form stands in the order in which it was sent.
        let rows =
            form.map { form in form.values("words").map { Removal($0, because: .contact) } } ?? (before + proposed)
        let shown = Form.showing(
            rows.enumerated().flatMap { place, one -> [(String, String)] in
                let isChosen = place < before.count
                return [("ground-\(place)", one.ground.rawValue)] + (isChosen ? [("take-\(place)", "yes")] : [])
            }
        )
        head = DraftHead("What is taken out of the copy for everyone", form ?? shown, draft)
        title = head.title
        place = draft.words.place
        words = rows.compactMap(\.words)
        chosen = before.count
        grounds = Removal.Ground.allCases.map { ChoiceField.Choice($0.rawValue, $0.words) }
        seen = String(draft.complaint.version)
        path = draft.path("redactions")
    }

    func write(into html: inout HTML) {
        let form = head.form
        head.write(into: &html)
        html.p("There are two copies: the one that is sent, whole; and one for everyone, with these words taken out.")
        html.p("They go everywhere: from the text, from files, from their names. In their place it says why.")
        html.element("p") { $0.link("Black out parts of pictures", to: "\(path)/pictures") }
        if chosen == 0 { html.p("Nothing is taken out yet. Tick what must go.") }
        html.form(to: path) { html in
            html.hidden("seen", seen)
            if chosen > 0 {
                html.fold("Taken out now: \(chosen)", isOpen: !form.isSound) { write(0..<chosen, into: &$0) }
                if chosen < words.count { html.h2("These may let somebody be known too") }
            }
            write(chosen..<words.count, into: &html)
            TextArea(
                "own",
                "Other words to take out",
                hint: "One in each line: a name, a school, a street. Nobody else can know what names a child.",
                rows: 4,
                in: form
            ).write(into: &html)
            MenuField(
                "own-ground",
                "Why they go",
                [ChoiceField.Choice("", "Choose one")] + grounds,
                in: form
            ).write(into: &html)
            html.buttons(SubmitButton("Save what is taken out"))
        }
    }

    private func write(_ places: Range<Int>, into html: inout HTML) {
        for place in places {
            html.hidden("words", words[place])
            CheckField("take-\(place)", "Take out \(said: words[place])", in: head.form).write(into: &html)
            MenuField("ground-\(place)", "Why \(words[place]) goes", grounds, in: head.form).write(into: &html)
        }
    }
}
