/// The names visitors' machines have for files.
enum FileName {
    /// A name that can be shown: what stands behind the last `/` or `\`, without control characters, direction marks
    /// and space around it, at most 200 bytes; `file` where nothing is left.
    static func plain(_ name: String) -> String {
        guard !name.isEmpty else { return "" }
        let parts = name.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        var kept = String.UnicodeScalarView()
        for scalar in parts[parts.count - 1] where !isHidden(scalar) { kept.append(scalar) }
        let bare = PlainInput.line(shortened(String(kept)))
        return ["", ".", ".."].contains(bare) ? "file" : bare
    }

    /// At most 200 bytes, with its ending.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > 200 else { return name }
        let dot = name.unicodeScalars.lastIndex(of: ".")
        let ending = dot.map { String(name[$0...]) }.flatMap { $0.utf8.count <= 16 ? $0 : nil } ?? ""
        var start = String.UnicodeScalarView()
        var count = ending.utf8.count
        for scalar in name.unicodeScalars {
            count += String(scalar).utf8.count
            if count > 200 { break }
            start.append(scalar)
        }
        return String(start) + ending
    }

    /// Control characters, and marks that make `fdp.exe` look like `exe.pdf`.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
        default: false
        }
    }
}
