import Kernel
import Web

/// The pictures among the evidence, each with how much of it is blacked out.
struct PicturesPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    private let head: DraftHead
    private let pictures: ThingList

    init(_ pictures: [EvidencePicture], _ draft: DraftVisit) {
        head = DraftHead("Pictures in the copy for everyone", Form(), draft)
        title = head.title
        place = draft.words.place
        self.pictures = ThingList(
            pictures.map { picture in
                let removal = draft.removal(of: picture)
                let boxes = removal?.boxes.count ?? 0
                let looked: Phrase = removal?.isLookedAt == true ? "Looked at" : "Nobody has looked at it yet"
                return ThingList.Thing(
                    title: .said(picture.name),
                    path: draft.path(PicturePage.path(of: picture)),
                    facts: [boxes == 1 ? "1 part blacked out" : "\(boxes) parts blacked out", looked],
                    words: picture.words
                )
            }
        )
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        if pictures.things.isEmpty { html.p("There are no pictures among the evidence.") }
        pictures.write(into: &html)
    }
}

/// One picture: what is blacked out of it, over the picture itself, and four numbers that black out more.
///
/// With script a part is drawn on the picture, which fills in the numbers.
struct PicturePage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    var script: String? { "boxes.js" }
    private let head: DraftHead
    private let name: String
    private let words: String?
    private let boxes: [PictureRemoval.Box]
    private let grounds: [ChoiceField.Choice]
    private let seen: String
    private let paths: (own: String, all: String)

    static func path(of picture: EvidencePicture) -> String {
        "redactions/pictures/\(picture.evidence)/\(picture.number)"
    }

    init(_ form: Form?, _ picture: EvidencePicture, _ draft: DraftVisit) {
        let removal = draft.removal(of: picture)
        boxes = removal?.boxes ?? []
        let kept = boxes.indices.map { ("keep-\($0)", "yes") }
        let shown = Form.showing(kept + (removal?.isLookedAt == true ? [("looked", "yes")] : []))
        head = DraftHead("Black out a part of a picture", form ?? shown, draft)
        title = head.title
        place = draft.words.place
        name = picture.name
        words = picture.words
        grounds = Removal.Ground.allCases.map { ChoiceField.Choice($0.rawValue, $0.words) }
        seen = String(draft.complaint.version)
        paths = (draft.path(PicturePage.path(of: picture)), draft.path("redactions/pictures"))
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        html.element("p") { $0.link("All pictures", to: paths.all) }
        html.element("p", class: "big") { $0.said(name) }
        html.p(
            "The lines stand at every tenth part. Black parts go from the copy for everyone; what is sent stays whole."
        )
        writePicture(into: &html)
        html.form(to: paths.own) { html in
            html.hidden("seen", seen)
            for (place, box) in boxes.enumerated() {
                CheckField("keep-\(place)", "Part \(place + 1) is black: \(box.words)", hint: box.place, in: head.form)
                    .write(into: &html)
            }
            html.h2("Black out one more part")
            html.p("All four are hundredths of the picture.")
            TextField("left", "How far from the left it begins", in: head.form).write(into: &html)
            TextField("top", "How far from above it begins", in: head.form).write(into: &html)
            TextField("width", "How wide it is", in: head.form).write(into: &html)
            TextField("height", "How high it is", in: head.form).write(into: &html)
            MenuField("ground", "Why it goes", [ChoiceField.Choice("", "Choose one")] + grounds, in: head.form)
                .write(into: &html)
            CheckField(
                "looked",
                "I have looked at the whole picture",
                hint: "What is left of it may be shown to everyone. Look for faces, names, addresses and uniforms.",
                in: head.form
            ).write(into: &html)
            html.buttons(SubmitButton("Save what is black"))
        }
    }

    /// The picture with a grid and the black parts over it; a drawing, so that no style within the page is needed.
    private func writePicture(into html: inout HTML) {
        html.raw("<div class=\"boxes\" data-boxes><img decoding=\"async\"")
        html.attribute("src", "\(paths.own)/picture")
        html.attribute("alt", words.map { "\(name): \($0)" } ?? name)
        html.raw("><svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
        for line in stride(from: 10, to: 100, by: 10) {
            html.raw("<path vector-effect=\"non-scaling-stroke\"")
            html.attribute("d", "M\(line) 0V100M0 \(line)H100")
            html.raw("/>")
        }
        for box in boxes {
            html.raw("<rect")
            html.attribute("x", "\(box.left)")
            html.attribute("y", "\(box.top)")
            html.attribute("width", "\(box.width)")
            html.attribute("height", "\(box.height)")
            html.raw("/>")
        }
        html.raw("</svg></div>")
    }
}

extension PictureRemoval.Box {
    var words: Phrase { ground.words }

    /// Where it lies.
    var place: Phrase {
        "From the left \(left) to \(left + width), from above \(top) to \(top + height)"
    }
}
