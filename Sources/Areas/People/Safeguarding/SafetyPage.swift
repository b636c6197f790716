import Kernel
import Storage
import Web
import Wording

/// What somebody does who is worried that a person is not safe: whom they call, who reads what they write, by when.
struct SafetyPage: Page {
    let title: Phrase
    let place: Place
    var status: Int { form?.status ?? 200 }
    private let lead: Lead?
    private let speakPath: String
    private let form: Form?
    private let naming: SafetyForm?

    /// Who reads it, as families read it.
    private struct Lead: Sendable {
        let name: String
        let post: String
        let contact: String
        let group: String
        let readsWithin: Int
        let since: Day
    }

    /// - Parameters:
    ///   - seat: whom the visitor speaks as.
    ///   - form: what was typed and must be put right; nil where nothing was.
    init(_ area: LocalArea, seenFrom seat: Seat?, _ form: Form?, _ visit: Visit, in reader: any Reader) throws {
        title = form?.title("Worried about safety?") ?? "Worried about safety?"
        place = Place(slug: area.slug, name: area.name, section: "safety")
        speakPath = "/\(area.slug)/points/new"
        self.form = form
        let present = try SafeguardingLead.find(in: area.id, on: visit.today, reader)
        lead = try present.map { present in
            Lead(
                name: present.name ?? "Name erased",
                post: present.post ?? "",
                contact: present.contact ?? "",
                group: try Group.find(present.seat.group, in: reader)?.name ?? "",
                readsWithin: present.readsWithin,
                since: present.namedOn
            )
        }
        let mayName = seat?.may(.setRules, on: visit.today) == true
        let isOwn = present == nil || present?.seat.group == seat?.group
        naming = try seat.flatMap { seat in
            mayName && isOwn ? try SafetyForm(area, seat, present, form, visit, in: reader) : nil
        }
    }

    func write(into html: inout HTML) {
        form?.summary.write(into: &html)
        html.h1("Worried about safety?")
        html.p("Is somebody in danger now? Call 999.", class: "big")
        html.h2("Who reads it")
        if let lead { write(lead, into: &html) } else { writeNobody(into: &html) }
        html.h2("How to tell them")
        html.p("Write it here, and tick “I am worried that somebody is not safe”. You need no account.")
        html.element("p") { $0.link("Say what worries you", to: speakPath, class: "btn") }
        naming?.write(into: &html)
    }

    private func write(_ lead: Lead, into html: inout HTML) {
        html.element("p") { html in
            html.element("strong") { $0.said(lead.name) }
            html.text(" reads it first. They get a letter at once. They read it by the end of ")
            html.text(lead.readsWithin == 1 ? "the next working day." : "\(PlainDates.workingDays(lead.readsWithin)).")
        }
        html.p("Nobody else can see what you write until they have read it.")
        DataList([
            ("What they are", .said(lead.post)), ("Of", .said(lead.group)), ("How to reach them", .said(lead.contact)),
            ("Named on", .text(PlainDates.full(lead.since))),
        ]).write(into: &html)
    }

    private func writeNobody(into html: inout HTML) {
        html.p("Nobody has been named here yet. Until then the forum’s leads read it, and no day is promised.")
        html.p("Do not wait for them if it cannot wait. Call the council, your doctor or the school.")
    }
}

/// The part of the page by which somebody is named.
struct SafetyForm: Sendable {
    private let path: String
    private let members: [ChoiceField.Choice]
    private let form: Form

    init(
        _ area: LocalArea,
        _ seat: Seat,
        _ present: SafeguardingLead?,
        _ form: Form?,
        _ visit: Visit,
        in reader: any Reader
    ) throws {
        path = "/\(area.slug)/safety/lead"
        members = try Seat.all(in: seat.group, reader).filter { $0.isHeld(on: visit.today) }
            .map { .init($0.id.description, $0.holder.map { .said($0.name) } ?? "Name erased") }
        self.form =
            form
            ?? Form([
                "member": present?.seat.id.description ?? "", "post": present?.post ?? "",
                "contact": present?.contact ?? "", "within": "\(present?.readsWithin ?? 1)",
            ])
    }

    func write(into html: inout HTML) {
        html.h2("Say who reads worries about safety")
        html.p("It must be one person of your group, who can read mail every working day. Families read what you say.")
        html.form(to: path) { html in
            MenuField("member", "Who reads it", [.init("", "Choose")] + members, in: form).write(into: &html)
            TextField("post", "What they are", hint: "Like “Safeguarding lead of the forum”.", in: form)
                .write(into: &html)
            TextField("contact", "How families reach them", hint: "A telephone number or a mail address.", in: form)
                .write(into: &html)
            TextField(
                "within",
                "In how many working days they read it",
                hint: "From 1 to \(SafeguardingLead.mostDays).",
                kind: .digits,
                width: .short,
                in: form
            ).write(into: &html)
            html.buttons(SubmitButton("Name this person"))
        }
    }
}
