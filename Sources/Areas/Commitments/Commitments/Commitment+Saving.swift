import Storage

extension Commitment {
    /// Writes a commitment that has just been made, with what it is about.
    func insert(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO commitment (id, area_id, reference, owned_by, post, words, known, document, asked_on,
                                    promised_on, promised_to, first_due_on, due_on, state, visibility, is_public,
                                    is_open, sorted_under)
            VALUES (\(id), \(area), \(reference), \(ownedBy), \(post), \(what), \(known), \(document), \(askedOn),
                    \(promisedOn), \(promisedTo), \(firstDueOn), \(dueOn), 'promised', \(visibility), \(isPublic), 1,
                    \(sortedUnder))
            """
        )
        for origin in origins { try origin.insert(of: self, in: writer) }
    }

    /// Writes what can change of a commitment.
    func save(in writer: any Writer) throws {
        let state = state.written
        try writer.run(
            """
            UPDATE commitment
               SET post = \(post), words = \(what), known = \(known), document = \(document), due_on = \(dueOn),
                   state = \(state.word), state_on = \(state.on), state_words = \(state.words),
                   moved_from_on = \(state.movedFrom), done_on = \(state.doneOn), replaced_by = \(state.replacedBy),
                   visibility = \(visibility),
                   is_public = \(isPublic), is_open = \(isOpen), sorted_under = \(sortedUnder)
             WHERE id = \(id)
            """
        )
    }
}
