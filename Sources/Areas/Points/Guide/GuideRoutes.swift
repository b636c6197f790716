import Web

/// The pages that say how it all works; the same for every area.
enum GuideRoutes {
    static let all: [Route] = [
        .get(GuidePage.path) { _ in .page(GuidePage()) },
        .get(EasyReadPage.path) { _ in .page(EasyReadPage()) },
    ]
}
