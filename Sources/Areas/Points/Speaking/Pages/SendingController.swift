import Kernel
import People
import Storage
import Web

/// `/{area}/points/new/{draft}/check`: the third page of three, and the sending.
struct SendingController: Sendable {
    let visits: SpeakingVisit

    var routes: [Route] {
        [
            .get("/{area}/points/new/{draft}/check", isCacheable: false, show),
            .post("/{area}/points/new/{draft}/check", create),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await visits.show(visit) { here, _ in CheckPage(here) }
    }

    /// Sends it; a draft that was sent already leads to its receipt before this is reached.
    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        try await visits.change(visit) { here, writer in
            guard let secret = here.secret, let link = here.link else { return .notFound }
            var here = here
            // Longer than any name or address: what is too long is kept, and said to be.
            here.draft.name = visit.field("name").map { String($0.prefix(1000)) } ?? ""
            here.draft.email = visit.field("email").map { String($0.prefix(1000)) } ?? ""
            do {
                let parties = here.speaker.parties(here.draft.channel)
                let spoken = try here.draft.spoken(
                    by: parties.speaks,
                    writtenDownBy: parties.wrote,
                    asOf: visit.today
                )
                let said = try Speaking(into: here.words.area, in: writer).say(spoken, once: secret)
                if let email = spoken.email, !said.isRepeated {
                    let area = here.words.area
                    _ = try LinkMail.send(
                        said.link,
                        to: email,
                        in: area,
                        readingIn: visit.catalogue?.language.code,
                        writer
                    )
                }
            } catch PointError.notSayable(let faults) {
                try here.draft.keep(under: secret, in: here.words.area.id, writer)
                return .page(CheckPage(here, faults))
            } catch PointError.nobodyToReadIt {
                return .unavailable("This area has no forum and no service yet, so nobody would read it.")
            }
            try Draft.forget(secret, in: writer)
            return .redirect("\(link)/receipt")
        }
    }
}
