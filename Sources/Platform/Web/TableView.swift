/// A table in a region of its own that scrolls where the screen is narrow, by keyboard too.
package struct TableView<Row> {
    package let caption: Phrase
    package let columns: [Phrase]
    package let rows: [Row]
    /// Writes one row's cells (`th scope="row"` or `td`), as many as there are columns.
    private let cells: (Row, inout HTML) -> Void

    package init(
        caption: Phrase,
        columns: [Phrase],
        rows: [Row],
        cells: @escaping (Row, inout HTML) -> Void
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.cells = cells
    }

    package func write(into html: inout HTML) {
        html.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
        html.attribute("aria-label", words: caption)
        html.raw("><table class=\"table\"><caption class=\"vh\">")
        html.text(caption)
        html.raw("</caption><thead><tr>")
        for column in columns {
            html.raw("<th scope=\"col\">")
            html.text(column)
            html.raw("</th>")
        }
        html.raw("</tr></thead><tbody>")
        for row in rows { html.element("tr") { cells(row, &$0) } }
        html.raw("</tbody></table></div>")
    }
}
