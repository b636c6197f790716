import Kernel
import People
import Storage
import Web

/// One point for a lead of the forum that looks after it: what was said, and what can be done.
struct TodayPointPage: Page {
    let place: Place
    let isPrivate = true
    var title: Phrase { point.title }
    var status: Int { point.form.status }
    private let point: DeskPoint
    private let heldBecause: String?
    private let forms: LeadForms
    private let moderation: ModerationForm?
    private let verdict: VerdictForm?
    private let explanation: ExplanationForm?
    private let todayPath: String

    init(_ point: Point, _ form: Form, _ desk: DeskVisit, in reader: any Reader) throws {
        let area = desk.words
        place = area.place("today")
        self.point = try DeskPoint(point, form, desk, in: reader)
        heldBecause = try PointHeld.lastReason(of: point, in: reader)
        let services = try Group.all(in: area.area.id, reader).filter { $0.side == .services }
        forms = try LeadForms(point, form, services: services, desk, in: reader)
        moderation = ModerationForm(point, form, desk)
        let mayJudge = desk.signedIn.may(.judgeAnswers, about: point.topic, on: desk.today)
        let judges = mayJudge && (point.askedBy == desk.group || point.askedBy == nil && desk.seesForumWords)
        explanation =
            judges ? ExplanationForm(point, at: area.path(of: point), form, speakingAs: desk.speakingAs) : nil
        verdict =
            point.waitsForVerdict && judges
            ? VerdictForm(
                to: "\(area.path(of: point))/verdict",
                form,
                speakingAs: desk.speakingAs,
                next: point.anewAfterVerdict(area)
            ) : nil
        todayPath = area.path("today")
    }

    func write(into html: inout HTML) {
        point.write(into: &html) { html in
            if let heldBecause {
                html.h2("Why it is set aside")
                html.hint("Only leads read this.")
                html.element("div", class: "say") { $0.paragraphs(heldBecause) }
            }
            explanation?.write(into: &html)
            verdict?.write(into: &html)
            moderation?.write(into: &html)
            forms.write(into: &html)
            html.element("p") { $0.link("Back to today", to: todayPath) }
        }
    }
}

extension PointHeld {
    /// Why a point is set aside; nil where it is not, or where the reason has been erased.
    static func lastReason(of point: Point, in reader: any Reader) throws -> String? {
        guard point.withForum?.isHeld == true else { return nil }
        let row = try reader.row(
            "SELECT reason FROM point_hold WHERE point_id = \(point.id) ORDER BY number DESC LIMIT 1"
        )
        return try row?["reason"]
    }
}
