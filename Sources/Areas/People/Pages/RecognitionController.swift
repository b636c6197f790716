import Kernel
import Record
import Storage
import Web

/// `/{area}/groups/{group}/recognition`: whether the other side recognises a group, for all to see.
struct RecognitionController: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        let path = "/{area}/groups/{group}/recognition"
        return [
            .get(path, show), .post(path, create), .post("\(path)/{recognition}", update),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer { try await page(Form(), visit) }

    private func page(_ form: Form, _ visit: Visit) async throws -> Answer {
        try await desk.store.read { reader in
            guard let here = try GroupVisit(visit, SignedIn.find(visit, in: reader), in: reader) else {
                return .notFound
            }
            return .page(try RecognitionPage(here, form, visit, in: reader))
        }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let document = form.line("document", required: PeopleError.noDocument.words, atMost: 300)
        return try await change(visit, form, for: .askRecognition) { here, seat, own, writer in
            let asked = try Recognition.ask(
                for: here.group,
                by: seat,
                of: own,
                document: document,
                on: visit.today,
                earlier: Recognition.all(of: here.group.id, in: writer)
            )
            try writer.record(asked, in: here.area.log)
        }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let document = form.line("document", required: PeopleError.noDocument.words, atMost: 300)
        let from = form.day("from", required: "Write from when")
        return try await change(visit, form, for: .confirmRecognition) { here, seat, own, writer in
            guard let number = Int64(visit.parameter("recognition")), let from,
                let asked = try Recognition.find(ID(number), in: writer)
            else { throw PeopleError.noRecognitionAsked }
            let given = try asked.give(
                by: seat,
                of: own,
                to: here.group,
                document: document,
                from: from,
                today: visit.today,
                others: Recognition.all(of: here.group.id, in: writer)
            )
            try writer.record(given, in: here.area.log)
        }
    }

    /// Makes a change in the name of the group that the visitor speaks as.
    private func change(
        _ visit: Visit,
        _ form: Form,
        for permission: Permission,
        _ work: @escaping @Sendable (GroupVisit, Seat, Group, any Writer) throws -> Void
    ) async throws -> Answer {
        var form = form
        let read = form
        do {
            return try await desk.signedIn.write(visit) { signedIn, writer in
                guard let here = try GroupVisit(visit, signedIn, in: writer) else { return nil }
                guard let seat = signedIn.speakingAs, seat.may(permission, on: visit.today),
                    let own = try Group.find(seat.group, in: writer)
                else { return .page(NotYoursPage(here.area)) }
                guard read.isSound else { return .page(try RecognitionPage(here, read, visit, in: writer)) }
                try work(here, seat, own, writer)
                return .redirect("\(here.path)/recognition")
            }
        } catch let error as PeopleError {
            let field = error.field == "role" ? "document" : error.field
            form.refuse(field, error.words)
            return try await page(form, visit)
        }
    }
}
