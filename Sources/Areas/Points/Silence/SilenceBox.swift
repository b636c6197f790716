import Kernel
import People
import Storage
import Web
import Wording

/// Services from which nothing has come for 30 days, as those who may know it are told.
struct SilenceBox: Sendable {
    private let lines: [(words: Phrase, group: String, path: String)]

    /// - Parameter whose: the services it is about; nil for all of the area.
    init(_ area: AreaWords, of whose: ID<Group>? = nil, in reader: any Reader) throws {
        let silent =
            try whose.map { group in
                try Group.find(group, in: reader).flatMap { try SilentService($0, on: area.today, in: reader) }
                    .map { [$0] } ?? []
            } ?? SilentService.all(in: area.area.id, on: area.today, reader)
        lines = silent.map { service in
            (Self.sentence(service, area.today), service.group.name, area.path("groups/\(service.group.id)/contacts"))
        }
    }

    static func sentence(_ service: SilentService, _ today: Day) -> Phrase {
        guard let last = service.lastWord else {
            let day = PlainDates.long(service.heldSince, asOf: today)
            return "Nothing has ever come from \(service.group.name). What families sent has been there since \(day)."
        }
        let days = Phrase.counted(today - last, one: "day", many: "days")
        return
            "Nothing has come from \(service.group.name) for \(days). The last was on \(PlainDates.long(last, asOf: today))."
    }

    func write(into html: inout HTML) {
        guard !lines.isEmpty else { return }
        html.element("div", class: "summary") { html in
            html.h2("An inbox that is silent")
            html.list(lines) { line, html in
                html.p(line.words)
                html.element("p") { $0.link("Addresses of \(line.group)", to: line.path) }
            }
            html.p("Please check that somebody still reads it.")
        }
    }
}
