import Storage

extension Commitment {
    /// Writes a commitment that has just been made, with what it is about.
    func insert(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO commitment (id, area_id, reference, owned_by, post, words, known, document, asked_on,
                                    promised_on, promised_to, first_due_on, due_on, state, visibility, is_public,
                                    is_open, sorted_under, standing, noted_by, noted_on)
            VALUES (\(id), \(area), \(reference), \(ownedBy), \(post), \(what), \(known), \(document), \(askedOn),
                    \(promisedOn), \(promisedTo), \(firstDueOn), \(dueOn), 'promised', \(visibility), \(isPublic), 1,
                    \(sortedUnder), \(standing.written.word), \(standing.written.notedBy),
                    \(standing.written.notedOn))
            """
        )
        for origin in origins { try origin.insert(of: self, in: writer) }
    }

    /// Writes what can change of a commitment.
    func save(in writer: any Writer) throws {
        let (state, standing) = (state.written, standing.written)
        try writer.run(
            """
            UPDATE commitment
               SET post = \(post), words = \(what), known = \(known), document = \(document), due_on = \(dueOn),
                   state = \(state.word), state_on = \(state.on), state_words = \(state.words),
                   moved_from_on = \(state.movedFrom), done_on = \(state.doneOn), replaced_by = \(state.replacedBy),
                   standing = \(standing.word), standing_on = \(standing.on), standing_words = \(standing.words),
                   news_on = \(newsOn), nudged_rung = \(nudged?.rung.number ?? 0), nudged_due_on = \(nudged?.due),
                   nudged_on = \(nudged?.on), visibility = \(visibility),
                   is_public = \(isPublic), is_open = \(isOpen), sorted_under = \(sortedUnder)
             WHERE id = \(id)
            """
        )
    }
}
