import Kernel
import People
import Storage
import Web

/// What a forum's lead has yet to set up, on their Today page until all of it is done.
struct SetUpList: Sendable {
    private let lines: [Line]

    private struct Line: Sendable {
        let isDone: Bool
        let words: Phrase
        /// What to press; nil where it is done on the machine itself.
        let link: (label: Phrase, path: String)?
    }

    /// Whether something is left to do.
    private var isOpen: Bool { lines.contains { !$0.isDone } }

    /// For whoever looks after the group; nothing is shown to others.
    init(_ desk: DeskVisit, in reader: any Reader) throws {
        guard desk.seat.leadsGroup(on: desk.today), let group = try Group.find(desk.group, in: reader) else {
            lines = []
            return
        }
        let area = desk.words
        let own = area.path("groups/\(group.id)")
        lines = [
            try SetUpList.lead(group, "\(own)/members", desk, in: reader),
            Line(
                isDone: try group.inbox(in: reader) != nil || SetUpList.hasAddress(group, in: reader),
                words: "The email address that the forum shares",
                link: ("Write it down", "\(own)/members")
            ),
            try SetUpList.service(desk, in: reader),
            Line(
                isDone: !area.promises.all.isEmpty,
                words: "How fast the services have promised to reply",
                link: nil
            ),
            Line(
                isDone: try Recognition.all(of: group.id, in: reader).contains {
                    if case .given = $0.state { true } else { false }
                },
                words: "The other side recognises the forum",
                link: ("Ask for it", "\(own)/recognition")
            ),
            try SetUpList.worries(desk, in: reader),
            Line(
                isDone: try RecoveryCode.left(of: desk.signedIn.person.id, in: reader) > 0,
                words: "A way in for you on paper, when no mail comes",
                link: ("Make recovery codes", "/account/recovery?back=\(Link.encoded(area.path("today")))")
            ),
        ]
    }

    private static func lead(_ group: Group, _ path: String, _ desk: DeskVisit, in reader: any Reader) throws -> Line {
        Line(
            isDone: try Seat.all(in: group.id, reader).count { $0.leadsGroup(on: desk.today) } > 1,
            words: "A second lead, so that not all hangs on one person",
            link: ("Ask somebody", path)
        )
    }

    private static func service(_ desk: DeskVisit, in reader: any Reader) throws -> Line {
        let services = try Group.all(in: desk.words.area.id, reader).filter { $0.side == .services }
        let isThere = try services.contains { service in
            try Seat.all(in: service.id, reader).contains { $0.isHeld(on: desk.today) }
        }
        return Line(
            isDone: isThere,
            words: "Somebody of a service who answers here",
            link: services.isEmpty ? nil : ("See who is here", desk.words.path("groups"))
        )
    }

    private static func worries(_ desk: DeskVisit, in reader: any Reader) throws -> Line {
        let isNamed = try SafeguardingLead.find(in: desk.words.area.id, on: desk.today, reader) != nil
        return Line(
            isDone: isNamed,
            words: "Nobody is named for worries about safety yet",
            link: ("Name somebody", desk.words.path("safety"))
        )
    }

    private static func hasAddress(_ group: Group, in reader: any Reader) throws -> Bool {
        try reader.row("SELECT address FROM area_group_address WHERE group_id = \(group.id) LIMIT 1") != nil
    }

    /// Writes nothing where all is done; of what is done, only how much: the day's work is below.
    func write(into html: inout HTML) {
        guard isOpen else { return }
        html.h2("Getting started")
        html.hint("\(lines.count(where: \.isDone)) of \(lines.count) are done.")
        html.list(lines.filter { !$0.isDone }, class: "things") { line, html in
            html.element("div", class: "thing-head") { html in
                html.element("strong") { $0.text(line.words) }
                html.element("span", class: "thing-tags") { html in
                    StatusTag(.waitingForYou, words: "To do").write(into: &html)
                }
            }
            if let link = line.link {
                html.element("p") { $0.link(link.label, to: link.path) }
            } else {
                html.hint("Whoever looks after the machine can do this.")
            }
        }
    }
}
