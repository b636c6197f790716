import Kernel
import Mail
import People
import Storage
import Web
import Wording

/// What a lead is told of mail: that none goes out or comes in, or whom it does not reach.
struct MailBox: Sendable {
    private let trouble: PostTrouble?
    private let isUnread: Bool
    private let notReached: [Phrase]
    private let books: [Book]

    /// Where a group's addresses are written down.
    private struct Book: Sendable {
        let group: String
        let path: String
    }

    init(_ desk: DeskVisit, in reader: any Reader) throws {
        let found = try PostTrouble.find(at: desk.now, in: reader)
        trouble = found.flatMap { $0.waiting > 0 ? $0 : nil }
        isUnread = try !FetchedBox.troubled(in: reader).isEmpty
        let groups = try Group.all(in: desk.words.area.id, reader)
        let lost = try groups.map { ($0, try MailBox.notReached(of: $0, in: reader)) }.filter { !$0.1.isEmpty }
        notReached = lost.flatMap(\.1)
        books = lost.map { Book(group: $0.0.name, path: desk.words.path("groups/\($0.0.id)/contacts")) }
    }

    /// For those who look after a service: what of its own mail does not reach.
    init(of group: ID<Group>, _ desk: DeskVisit, in reader: any Reader) throws {
        (trouble, isUnread) = (nil, false)
        let mayMend = desk.seat.mayOnSomeTopic(.setInbox, on: desk.today)
        let found = mayMend ? try Group.find(group, in: reader) : nil
        notReached = try found.map { try MailBox.notReached(of: $0, in: reader) } ?? []
        let book = found.map { Book(group: $0.name, path: desk.words.path("groups/\($0.id)/contacts")) }
        books = notReached.isEmpty ? [] : [book].compactMap(\.self)
    }

    /// Members of a group, and addresses of its contact book, that letters do not reach.
    private static func notReached(of group: Group, in reader: any Reader) throws -> [Phrase] {
        let holders = try Seat.all(in: group.id, reader).compactMap(\.holder)
        let book = try Contact.all(of: group.id, in: reader)
        let inbox = try group.inbox(in: reader).map { [$0] } ?? []
        let shared = book.flatMap { [$0.address, $0.backup].compactMap(\.self) } + inbox
        let bounced = try Bounced.notReachable(holders.map(\.email) + shared, in: reader)
        let lost = bounced.union(book.filter { $0.lostOn != nil }.map(\.address))
        return holders.filter { lost.contains($0.email) }.map { holder in
            "Mail does not reach \(holder.name) of \(group.name): \(holder.email)."
        }
            + Set(shared).intersection(lost).sorted().map { "Mail does not reach \(group.name): \($0)." }
    }

    func write(into html: inout HTML) {
        if let trouble {
            html.element("div", class: "summary") { html in
                html.h2("No mail goes out")
                let count = Phrase.counted(trouble.waiting, one: "letter waits", many: "letters wait")
                html.p(
                    "\(count). Please tell whoever runs Heard for you. The command “heard doctor” says what is wrong."
                )
            }
        }
        if isUnread {
            html.element("div", class: "summary") { html in
                html.h2("No mail comes in")
                html.p(
                    "The mailbox cannot be read. Please tell whoever runs Heard for you. The command “heard doctor” says what is wrong."
                )
            }
        }
        if !notReached.isEmpty {
            html.element("div", class: "summary") { html in
                html.h2("Mail that comes back")
                html.list(notReached) { words, html in html.text(words) }
                html.p("Letters go to the next address that is known. Please ask for a new one.")
                html.list(books) { book, html in html.link("Addresses of \(book.group)", to: book.path) }
            }
        }
    }
}
