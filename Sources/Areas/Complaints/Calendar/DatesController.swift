import Kernel
import People
import Points
import Storage
import Web

/// `/{area}/complaints/dates`: the dates of the complaints that somebody may see, for their own calendar.
struct DatesController: Sendable {
    let door: RunningDoor

    var routes: [Route] {
        let path = "/{area}/complaints/dates"
        return [
            .get(path, isCacheable: false, show), .post(path, create), .post("\(path)/end", end),
            .get("\(path)/{secret}", isCacheable: false, feed),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await door.readSignedIn(visit) { visitor, reader in
            guard visitor.hasList, let seat = visitor.seat else { return nil }
            return .page(DatesPage(visitor.words, isMade: try CalendarLink.isMade(for: seat, in: reader)))
        }
    }

    /// Makes the address and shows it: once, since only its hash is kept.
    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        try await door.write(visit) { visitor, writer in
            guard visitor.hasList, let seat = visitor.seat else { return nil }
            let secret = AddressSecret(writer.world)
            try CalendarLink.make(secret, for: seat, writer)
            let address = visit.base + visitor.words.path("dates/\(secret).ics")
            return .page(DatesPage(visitor.words, isMade: true, address: address))
        }
    }

    @Sendable private func end(_ visit: Visit) async throws -> Web.Answer {
        try await door.write(visit) { visitor, writer in
            guard let seat = visitor.seat else { return nil }
            try CalendarLink.end(for: seat, writer)
            return .redirect(visitor.words.path("dates"))
        }
    }

    @Sendable private func feed(_ visit: Visit) async throws -> Web.Answer {
        let typed = visit.parameter("secret")
        let text = typed.hasSuffix(".ics") ? String(typed.dropLast(4)) : typed
        guard let secret = AddressSecret(text) else { return .notFound }
        return try await door.read(visit) { visitor, reader in
            let words = visitor.words
            guard let seat = try CalendarLink.find(secret, in: words.area.id, reader), seat.isHeld(on: words.today)
            else { return nil }
            let holder = SeatSight(seat: seat, words: words)
            let complaints = try Complaint.all(of: seat.group, in: words.area.id, isSent: true, reader)
            let events = try complaints.filter(holder.maySee).compactMap { try Course.find($0, in: reader) }
                .flatMap { CaseDates($0, words, base: visit.base).events }
            let feed = CalendarFeed(
                name: "\(words.area.name): complaints",
                url: visit.base + words.path("dates/\(secret).ics"),
                events: events
            )
            return .document(feed.document(in: visit.catalogue))
        }
    }
}

/// What a seat may see without anybody signed in: whoever holds its secret address.
private struct SeatSight: Sendable {
    let seat: Seat
    let words: RunningWords

    func maySee(_ complaint: Complaint) -> Bool {
        let permission: Permission = seat.group == complaint.madeBy ? .complain : .seeSharedWords
        return complaint.sentOn != nil && (seat.group == complaint.madeBy || seat.group == complaint.madeTo)
            && seat.may(permission, on: words.today)
    }
}

/// Gives the secret address of a calendar, and takes it away.
struct DatesPage: Page {
    let title: Phrase = "The dates in your own calendar"
    let place: Place
    let isPrivate = true
    private let path: String
    private let isMade: Bool
    private let address: String?

    init(_ words: RunningWords, isMade: Bool, address: String? = nil) {
        place = words.place
        path = words.path("dates")
        self.isMade = isMade
        self.address = address
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("Your calendar can show when each reply is due, and by when the next stage must be asked for.")
        html.p("Whoever has the address sees these dates. Keep it to yourself.")
        if let address {
            html.p("Copy this address into your calendar. It is shown once.")
            html.element("p") { html in html.element("code") { $0.verbatim(address) } }
            html.p("Some calendars look for changes only once a day.")
        } else if isMade {
            html.p("You have an address already. A new one ends it.")
        }
        html.form(to: path) { html in
            html.buttons(SubmitButton(isMade ? "Make a new address" : "Make the address"))
        }
        guard isMade else { return }
        html.form(to: "\(path)/end") { html in
            html.buttons(SubmitButton("End the address", style: .danger))
        }
    }
}
