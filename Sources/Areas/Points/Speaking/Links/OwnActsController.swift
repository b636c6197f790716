import Kernel
import People
import Record
import Safety
import Storage
import Web

/// What the holder of a private link can do: say whether an answer was one, appeal, let fewer people see it.
struct OwnActsController: Sendable {
    let visits: LinkVisit

    var routes: [Route] {
        [
            .post("/r/{link}/points/{ref}/verdict", judge), .post("/r/{link}/points/{ref}/appeal", appeal),
            .post("/r/{link}/points/{ref}/explanation", explain), .post("/r/{link}/who", narrow),
            .post("/r/{link}/widening", answerWidening),
        ]
    }

    @Sendable private func judge(_ visit: Visit) async throws -> Web.Answer {
        guard let verdict = visit.field("verdict").flatMap(Verdict.init(rawValue:)), verdict != .notSaid else {
            return .refused("Press Yes, Partly or No. Go back and try again.")
        }
        return try await visits.change(visit) { here, writer in
            guard let point = here.point(visit) else { throw PointError.noSuchPoint(visit.parameter("ref")) }
            let event = try point.judge(
                verdict,
                saying: visit.field("words-\(point.reference)").map { String($0.prefix(20_000)) },
                by: here.party(of: point),
                on: visit.today,
                here.words.promises,
                here.words.calendars
            )
            try writer.record(event, in: here.words.area.log)
        }
    }

    @Sendable private func appeal(_ visit: Visit) async throws -> Web.Answer {
        try await visits.change(visit) { here, writer in
            guard let point = here.point(visit) else { throw PointError.noSuchPoint(visit.parameter("ref")) }
            let words = visit.field("why-\(point.reference)").map { String($0.prefix(20_000)) } ?? ""
            let party = here.party(of: point)
            try writer.record(try point.appeal(words, by: party, on: visit.today), in: here.words.area.log)
        }
    }

    /// Says what was meant, where the service asks.
    @Sendable private func explain(_ visit: Visit) async throws -> Web.Answer {
        try await visits.change(visit) { here, writer in
            guard let point = here.point(visit) else { throw PointError.noSuchPoint(visit.parameter("ref")) }
            let words = visit.field("explanation-\(point.reference)").map { String($0.prefix(20_000)) } ?? ""
            guard !words.isEmpty else { throw PointError.reasonMissing }
            let said = try point.clarify(
                words,
                by: here.party(of: point),
                on: visit.today,
                here.words.promises,
                here.words.calendars
            )
            try writer.record(said, in: here.words.area.log)
        }
    }

    @Sendable private func narrow(_ visit: Visit) async throws -> Web.Answer {
        guard let visibility = visit.field("seen").flatMap(Visibility.init(rawValue:)) else {
            return .refused("Choose who can see it. Go back and try again.")
        }
        return try await visits.change(visit) { here, writer in
            let event = try here.message.narrow(to: visibility, here.points, on: visit.today)
            try writer.record(event, in: here.words.area.log)
        }
    }

    /// Says whether the forum may send what was said to it alone to a service.
    @Sendable private func answerWidening(_ visit: Visit) async throws -> Web.Answer {
        guard let agrees = visit.field("agrees"), ["yes", "no"].contains(agrees) else {
            return .refused("Press Yes or No. Go back and try again.")
        }
        return try await visits.change(visit) { here, writer in
            let asked = try Widening.last(of: here.message.id, in: writer)
            let event = try here.message.answerWidening(agrees == "yes", asked, on: visit.today)
            try writer.record(event, in: here.words.area.log)
        }
    }
}
