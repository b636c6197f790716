import Kernel
import People
import Record
import Storage
import Web

/// `/{area}/worries`: messages that somebody is worried about, for whoever reads them first and for nobody else.
struct WorriesController: Sendable {
    let store: Store

    var routes: [Route] {
        [
            .get("/{area}/worries", isCacheable: false, index),
            .get("/{area}/worries/{message}", isCacheable: false, show),
            .post("/{area}/worries/{message}/reading", create),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        try await SignedInVisit(store: store).read(visit) { signedIn, reader in
            guard let here = try WorryVisit(visit, signedIn, in: reader) else { return nil }
            guard let seat = signedIn.speakingAs, here.readers.mayReadAny(seat) else {
                return .page(NotYoursPage(here.words.area))
            }
            return .page(
                WorriesPage(
                    try here.readers.hidden(for: seat, in: reader),
                    passedOn: try here.readers.hidden(for: seat, isRead: true, in: reader),
                    here
                )
            )
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await SignedInVisit(store: store).read(visit) { signedIn, reader in
            guard let here = try WorryVisit(visit, signedIn, in: reader),
                let message = try here.message(visit, in: reader)
            else { return nil }
            return .page(try WorryPage(message, Form(), here, in: reader))
        }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let outcome = form.choice("outcome", as: WorryRead.Outcome.self, required: "Choose what happens to it now")
        let read = form
        return try await SignedInVisit(store: store).write(visit) { signedIn, writer in
            guard let here = try WorryVisit(visit, signedIn, in: writer),
                let message = try here.message(visit, in: writer)
            else { return nil }
            guard let outcome else { return .page(try WorryPage(message, read, here, in: writer)) }
            let triage = try Triage(of: here.words.area, by: signedIn.party, in: writer)
            try triage.readWorries(about: message.id, outcome)
            return .redirect(here.words.path("worries"))
        }
    }
}

/// Somebody who comes to read worries.
struct WorryVisit: Sendable {
    let words: AreaWords
    let readers: WorryReaders
    let seat: Seat?

    /// Nil where there is no such area.
    init?(_ visit: Visit, _ signedIn: SignedIn, in reader: any Reader) throws {
        guard let words = try AreaWords(visit.parameter("area"), asOf: visit.today, in: reader) else { return nil }
        self.words = words
        readers = try WorryReaders(of: words.area.id, on: words.today, in: reader)
        seat = signedIn.speakingAs
    }

    /// The message that the address names, where it is hidden and theirs to read; others are not told that it is there.
    func message(_ visit: Visit, in reader: any Reader) throws -> Message? {
        guard let number = Int64(visit.parameter("message")), let message = try Message.find(ID(number), in: reader),
            message.gate.isHidden, try readers.mayRead(seat, message, in: reader)
        else { return nil }
        return message
    }
}
