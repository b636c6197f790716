import Web

extension ReplyTemplate {
    /// How a menu offers it: "No, because: Minutes are not ours".
    var choice: ChoiceField.Choice {
        ChoiceField.Choice(String(number), "\(PointWording.answer(kind)): \(said: title)")
    }

    /// With what is known of a point in its places.
    func filled(_ point: Point, _ desk: DeskVisit) -> ReplyTemplate {
        filled { place in
            switch place {
            case .number: point.reference.description
            case .askedOn: PlainDates.full(point.askedOn).english
            case .service: desk.speakingAs
            }
        }
    }

    /// The fields of an answer with the template's kind, and its words after what was typed.
    func put(into fields: [FormField]) -> [FormField] {
        func joined(_ name: String, _ words: String) -> FormField {
            let typed = Form(kept: fields).typed(name)
            let pieces = [typed, words].filter { !$0.isEmpty }
            return FormField(name: name, value: pieces.joined(separator: "\n\n"))
        }
        let kept = fields.filter { !["kind", "reasons", "next"].contains($0.name) }
        return kept + [
            FormField(name: "kind", value: kind.rawValue), joined("reasons", words), joined("next", next),
        ]
    }
}
