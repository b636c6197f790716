extension HTML {
    /// How the head of a part that folds is told to those who walk a page by its headings.
    package enum FoldHead: Sendable {
        case plain
        case h2
        case h3
    }

    /// A part of a page that opens and closes by its head, without script; on paper it is open.
    ///
    /// - Parameters:
    ///   - head: says what is in it, and how much.
    ///   - isOpen: whether it is open at first: what somebody has come for, and whatever must be put right.
    package mutating func fold(
        _ head: Phrase,
        as kind: FoldHead = .plain,
        isOpen: Bool = false,
        _ content: (inout HTML) -> Void
    ) {
        raw(isOpen ? "<details class=\"fold\" open>" : "<details class=\"fold\">")
        element("summary") { html in
            switch kind {
            case .plain: html.text(head)
            case .h2: html.h2(head)
            case .h3: html.h3(head)
            }
        }
        element("div", content)
        raw("</details>")
    }
}
