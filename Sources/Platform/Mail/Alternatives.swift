/// Which of several forms of the same words is read.
enum Alternatives {
    /// For each part, whether its text is left out because another form of it is read.
    ///
    /// In a `multipart/alternative` that is the first child with plain text in it, unless the text is empty or a stub;
    /// then the last child with HTML. Parts stand after their container, so two passes suffice at any depth.
    static func leftOut(of parts: [MailPart], texts: [ReadText?]) -> [Bool] {
        var content = [Content](repeating: .none, count: parts.count)
        for index in parts.indices.reversed() {
            if let text = texts[index] { content[index] = Content(text) }
            if let parent = parts[index].parent { content[parent] = max(content[parent], content[index]) }
        }
        let chosen = chosenChildren(parts, content)
        var left = [Bool](repeating: false, count: parts.count)
        for index in parts.indices {
            guard let parent = parts[index].parent else { continue }
            left[index] = left[parent] || chosen[parent].map { $0 != index } ?? false
        }
        return left
    }

    /// What a part and all in it have to read; a later case is rather read.
    private enum Content: Int, Comparable {
        case none, stub, html, plain

        init(_ text: ReadText) {
            self = text.isEmpty ? .none : text.isHTML ? .html : text.isStub ? .stub : .plain
        }

        static func < (left: Content, right: Content) -> Bool { left.rawValue < right.rawValue }
    }

    /// The child to read of each alternative, by the container's index.
    private static func chosenChildren(_ parts: [MailPart], _ content: [Content]) -> [Int: Int] {
        parts.indices.reduce(into: [:]) { chosen, index in
            guard let parent = parts[index].parent, parts[parent].label.type == "multipart/alternative",
                content[index] != .none
            else { return }
            guard let best = chosen[parent] else {
                chosen[parent] = index
                return
            }
            let isLaterHTML = content[index] == .html && content[best] == .html
            if content[index] > content[best] || isLaterHTML { chosen[parent] = index }
        }
    }
}
