/// What happened, oldest first: each entry hangs from the strand of whoever spoke.
package struct TimelineView: Sendable {
    package let entries: [EntryView]

    package init(_ entries: [EntryView]) { self.entries = entries }

    package func write(into html: inout HTML) {
        html.raw("<ol class=\"timeline\">")
        for entry in entries { entry.write(into: &html) }
        html.raw("</ol>")
    }
}
