import Kernel
import Record
import Storage
import Web

/// `/{area}/safety`: who reads a worry about safety and by when, for all to see; and for who may, to say who it is.
struct SafetyController: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        [.get("/{area}/safety", isCacheable: false, show), .post("/{area}/safety/lead", create)]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await desk.store.read { reader in
            guard let area = try LocalArea.find(slug: visit.parameter("area"), in: reader) else { return .notFound }
            let seat = try SignedIn.find(visit, in: reader)?.speakingAs
            return .page(try SafetyPage(area, seenFrom: seat, nil, visit, in: reader))
        }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let member = ID<Seat>(Int64(form.line("member", required: "Choose who reads it")) ?? 0)
        let naming = SafeguardingLead.Naming(
            post: form.line("post", required: "Write what they are", atMost: 100),
            contact: form.line("contact", required: "Write how families reach them"),
            readsWithin: form.number(
                "within",
                in: 1...SafeguardingLead.mostDays,
                required: "Write in how many working days"
            ) ?? 1
        )
        let read = form
        return try await desk.signedIn.write(visit) { signedIn, writer in
            guard let area = try LocalArea.find(slug: visit.parameter("area"), in: writer) else { return nil }
            guard let seat = signedIn.speakingAs, seat.may(.setRules, on: visit.today) else {
                return .page(NotYoursPage(area))
            }
            var form = read
            if form.isSound {
                do {
                    try name(member, naming, by: seat, of: area, in: writer)
                    return .redirect("/\(area.slug)/safety")
                } catch let error as PeopleError {
                    form.refuse(error == .noSuchMember ? "member" : "post", error.words)
                }
            }
            return .page(try SafetyPage(area, seenFrom: seat, form, visit, in: writer))
        }
    }

    private func name(
        _ member: ID<Seat>,
        _ naming: SafeguardingLead.Naming,
        by seat: Seat,
        of area: LocalArea,
        in writer: any Writer
    ) throws {
        let today = writer.world.today
        guard let member = try Seat.find(member, in: writer), member.area == area.id else {
            throw PeopleError.noSuchMember
        }
        let present = try SafeguardingLead.find(in: area.id, on: today, writer)
        try writer.record(
            SafeguardingLead.name(member, naming, by: seat, on: today, present: present),
            in: area.log
        )
    }
}
