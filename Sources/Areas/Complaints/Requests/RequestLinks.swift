import Web

/// Links to the papers by which a later stage was asked for, for both sides.
struct RequestLinks: Sendable {
    let links: [(words: Phrase, path: String)]

    init(_ request: StageRequest, of file: CaseFile, _ words: RunningWords) {
        links = request.papers.enumerated().filter { $0.element.kind == .request }.map { place, paper in
            let size = Sizes.words(paper.size)
            return (
                "The request for \(request.stage.words) as it was sent (PDF, \(size))",
                words.path(of: file.complaint, "requests/\(request.stage.rawValue)/\(place + 1)")
            )
        }
    }
}
