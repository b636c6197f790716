/// Drawings that stand in pages; the colours come from the stylesheet, and a size of their own holds where it is lost.
enum Icon {
    /// The mark: an H of two strands, joined by the children's.
    static let mark: StaticString = """
        <svg class="mark" width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">\
        <path class="f" d="M6 4c3.2 7 3.2 15 0 22"/><path class="s" d="M24 4c-3.2 7-3.2 15 0 22"/>\
        <path class="y" d="M12.5 15h5"/></svg>
        """
    static let dot: StaticString = """
        <svg width="12" height="12" viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="3.6"/></svg>
        """
    static let triangle: StaticString = """
        <svg width="12" height="12" viewBox="0 0 10 10" aria-hidden="true"><path d="M5 .5 9.5 9h-9z"/></svg>
        """
    static let diamond: StaticString = """
        <svg width="12" height="12" viewBox="0 0 10 10" aria-hidden="true"><path d="M5 0l5 5-5 5-5-5z"/></svg>
        """
    static let bars: StaticString = """
        <svg width="12" height="12" viewBox="0 0 10 10" aria-hidden="true"><path d="M2 1h2v8H2zM6 1h2v8H6z"/></svg>
        """
    static let tick: StaticString = """
        <svg class="line" width="12" height="12" viewBox="0 0 10 10" aria-hidden="true">\
        <path d="M1 5.4 3.9 8.4 9 2.2"/></svg>
        """
    static let ring: StaticString = """
        <svg class="line" width="12" height="12" viewBox="0 0 10 10" aria-hidden="true">\
        <circle cx="5" cy="5" r="3.6"/></svg>
        """
    static let people: StaticString = """
        <svg width="12" height="12" viewBox="0 0 10 10" aria-hidden="true">\
        <circle cx="3" cy="3.4" r="2"/><circle cx="7.2" cy="3.4" r="2"/>\
        <path d="M.2 9c0-3.6 5.6-3.6 5.6 0zM6.6 9c0-1.2-.3-2-.8-2.7 1.6-.8 4 .2 4 2.7z"/></svg>
        """
}
