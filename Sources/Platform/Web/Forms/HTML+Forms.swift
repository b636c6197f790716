/// Forms that post to this site.
extension HTML {
    /// Writes a form that posts; the token that shows where it comes from is put in here, so no page can forget it.
    ///
    /// - Parameters:
    ///   - action: a path of this site; anything else would carry the token away, and leads to `/`.
    ///   - labelledBy: the id of the heading that names it.
    ///   - takesFiles: whether it holds a `FileField`; its route must take files too.
    ///   - key: makes that the form counts once, however often it is sent.
    package mutating func form(
        to action: String,
        class style: StaticString? = nil,
        labelledBy: StaticString? = nil,
        takesFiles: Bool = false,
        once key: FormKey? = nil,
        _ content: (inout HTML) -> Void
    ) {
        raw("<form method=\"post\" novalidate")
        attribute("action", Link.path(action) ?? "/")
        if takesFiles { raw(" enctype=\"multipart/form-data\"") }
        classed(style)
        if let labelledBy {
            raw(" aria-labelledby=\"")
            raw(labelledBy)
            raw("\"")
        }
        raw(">")
        if let formToken { hidden(FormToken.field, formToken) }
        if let key { hidden(FormKey.field, key.text) }
        content(&self)
        raw("</form>")
    }

    /// Writes a form that asks: its fields become the query of an address that can be kept and sent on.
    package mutating func query(
        of action: String,
        class style: StaticString? = nil,
        _ content: (inout HTML) -> Void
    ) {
        raw("<form method=\"get\"")
        attribute("action", Link.path(action) ?? "/")
        classed(style)
        raw(">")
        content(&self)
        raw("</form>")
    }

    /// Writes a field that is sent along and not shown.
    package mutating func hidden(_ name: String, _ value: String) {
        raw("<input type=\"hidden\"")
        attribute("name", name)
        attribute("value", value)
        raw(">")
    }
}
