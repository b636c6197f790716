import Kernel
import People
import Safety
import Storage
import Web

/// `/{area}/points/new/{draft}/who`: the second page of three.
struct WhoController: Sendable {
    let visits: SpeakingVisit

    var routes: [Route] {
        [
            .get("/{area}/points/new/{draft}/who", isCacheable: false, show),
            .post("/{area}/points/new/{draft}/who", update),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await visits.show(visit) { here, reader in try page(here, [], reader) }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Web.Answer {
        try await visits.change(visit) { here, writer in
            guard let secret = here.secret else { return .notFound }
            var (here, faults) = (here, [SpokenFault]())
            here.draft.takeWho(visit, here, &faults)
            try here.draft.keep(under: secret, in: here.words.area.id, writer)
            return faults.isEmpty ? .redirect(here.path("check")) : .page(try page(here, faults, writer))
        }
    }

    private func page(_ here: SpeakingPlace, _ faults: [SpokenFault], _ reader: any Reader) throws -> WhoPage {
        let area = here.words.area.id
        let forum = here.forumsToChoose.isEmpty ? nil : try ForumOfArea.find(in: area, reader)
        return WhoPage(here, faults, usual: try UsualService.find(in: area, reader), forum: forum)
    }
}

extension Draft {
    fileprivate mutating func takeWho(_ visit: Visit, _ here: SpeakingPlace, _ faults: inout [SpokenFault]) {
        chosen = visit.field("seen").flatMap(Visibility.init(rawValue:))
        if chosen == nil { faults.append(.nobodyChosen) }
        meantFor = here.services.first { $0.id.description == visit.field("service") }?.id
        for index in files.indices {
            // Longer than a description may be: what is too long is kept, and said to be.
            files[index].words = String((visit.field("file-\(index + 1)-words") ?? "").prefix(25_000))
        }
        faults += faultsInDescriptions
        forum = here.forumsToChoose.first { $0.id.description == visit.field("forum") }?.id ?? forum
        guard here.speaker.mayWriteDown else { return }
        takeTold(visit, &faults)
    }

    /// Only who may write down what others said is asked how, when and for how many.
    private mutating func takeTold(_ visit: Visit, _ faults: inout [SpokenFault]) {
        channel = visit.field("channel").flatMap(Message.Channel.init(rawValue:)) ?? .web
        if channel == .email { channel = .web }
        standsFor = visit.field("people").map { String($0.prefix(20)) } ?? ""
        let people = standsFor.isEmpty ? 1 : Int(standsFor) ?? 0
        if !(1...Spoken.mostPeople).contains(people) { faults.append(.notANumberOfPeople) }
        let parts = ["year", "month", "day"].map { visit.field("said-on-\($0)").map { String($0.prefix(20)) } ?? "" }
        var form = Form(visit)
        let day = form.day("said-on")
        saidOn = day?.description ?? (parts.allSatisfy(\.isEmpty) ? "" : parts.joined(separator: "-"))
        if !form.isSound { faults.append(.noDay) }
        if let day, day > visit.today { faults.append(.dayToCome) }
    }
}
