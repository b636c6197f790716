import Kernel
import Web

/// How a form comes back that could not be taken.
extension DeskVisit {
    /// The page of a point with a form that came back; where the point has gone on and the page has that form no more,
    /// what stands now beside what was written.
    func page(_ page: any Page, of point: Point, _ form: [FormField], back: String) -> Web.Answer {
        guard ConflictPage.mustStand(before: page, form) else { return .page(page) }
        return .page(ConflictPage(point, whyFormsAreGone(of: point), form, back: back, self))
    }

    private func whyFormsAreGone(of point: Point) -> PointError {
        if point.standing != .open { return .noLongerStands }
        if !point.gate.isOpen { return .notLetIn }
        if case .answered = point.reply { return point.verdict == nil ? .alreadyAnswered : .alreadyJudged }
        if words.names.side(of: group) != .services, point.withForum == nil { return .alreadySent }
        return .alreadyDecided
    }
}
