import Kernel
import Storage
import Web

/// `/{area}/points/new`: the first page of three.
struct WordsController: Sendable {
    let visits: SpeakingVisit
    let tools: SpeakingTools

    var routes: [Route] {
        let files = Uploads(mostBytes: tools.mostBytes, mostFiles: Spoken.mostFiles, keepsWords: true)
        return [
            .get("/{area}/points/new", isCacheable: false, new),
            .post("/{area}/points/new", takesFiles: files, create),
            .get("/{area}/points/new/{draft}", isCacheable: false, show),
            .post("/{area}/points/new/{draft}", takesFiles: files, update),
        ]
    }

    @Sendable private func new(_ visit: Visit) async throws -> Web.Answer {
        try await visits.start(visit) { here, _ in .page(page(here)) }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await visits.show(visit) { here, _ in page(here) }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        let files = try tools.keep(visit.files)
        return try await visits.begin(visit) { here, writer in try keep(visit, files, here, writer) }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Web.Answer {
        let files = try tools.keep(visit.files)
        return try await visits.change(visit) { here, writer in try keep(visit, files, here, writer) }
    }

    private func page(_ here: SpeakingPlace, _ faults: [SpokenFault] = []) -> WordsPage {
        WordsPage(here, faults, mostBytes: tools.mostBytes)
    }

    /// What to do about files that were not taken.
    private func spoken(_ fault: Uploads.Fault) -> SpokenFault {
        switch fault {
        case .tooBig: .filesTooBig(tools.mostBytes)
        case .tooMany: .tooManyFiles
        }
    }

    /// Keeps what was typed, whatever is wrong with it, and goes on where nothing is.
    private func keep(
        _ visit: Visit,
        _ files: [SpokenFile],
        _ here: SpeakingPlace,
        _ writer: any Writer
    ) throws -> Web.Answer {
        guard let secret = here.secret else { return .notFound }
        var here = here
        here.draft.takeWords(visit, files)
        let wish = visit.field("do") ?? "on"
        if wish == "more", here.draft.questions.count < Spoken.mostQuestions { here.draft.questions.append("") }
        if let file = wish.split(separator: "-").last.flatMap({ Int($0) }), wish.hasPrefix("drop-") {
            here.draft.dropFile(at: file)
        }
        try here.draft.keep(under: secret, in: here.words.area.id, writer)
        if let fault = visit.uploadFault { return .page(page(here, [spoken(fault)])) }
        if wish == "more" { return .redirect("\(here.path)#question-\(here.draft.questions.count)") }
        if wish != "on" { return .redirect(here.path) }
        let faults = here.draft.faultsInWords
        return faults.isEmpty ? .redirect(here.path("who")) : .page(page(here, faults))
    }
}

extension Draft {
    fileprivate mutating func takeWords(_ visit: Visit, _ added: [SpokenFile]) {
        let typed = visit.form.filter { $0.name.hasPrefix("question-") }.map(\.value)
        // One box more than may be sent: what was typed is kept, and said to be too much.
        questions = typed.isEmpty ? [""] : Array(typed.prefix(Spoken.mostQuestions + 1))
        language = visit.field("language").map { String($0.prefix(20)) } ?? ""
        // Where reading was given up, a box below the files was not read: it stays as it was.
        isWorried = visit.field("worried") != nil || isWorried && visit.uploadFault != nil
        for file in added where !files.contains(where: { $0.sha256 == file.sha256 }) { files.append(file) }
        files = Array(files.prefix(Spoken.mostFiles + 1))
    }

    fileprivate mutating func dropFile(at index: Int) {
        if files.indices.contains(index) { files.remove(at: index) }
    }
}
