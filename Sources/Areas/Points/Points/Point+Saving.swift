import Commitments
import Kernel
import Safety
import Storage

extension Point {
    /// Writes a point that has just been asked.
    func insert(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO point (id, area_id, reference, message_id, asked_by, asked_on, owed_by, words, visibility,
                               is_open, promise_id, started_on, acknowledgement_due_on, rule_due_on, policy_due_on,
                               answer_due_on, reply, standing, with_forum_since, meant_for, is_held, sent_on, desk,
                               queued_under, chosen, shown_name, screening, is_hidden, publication,
                               waits_for_moderation, nudge_due_on, acknowledgement_nudge_due_on,
                               acknowledgement_request_due_on, forum_id)
            VALUES (\(id), \(area), \(reference), \(message), \(askedBy), \(askedOn), \(owedBy), \(words),
                    \(visibility), 1, \(clocks.promise), \(clocks.startedOn), \(clocks.dueDays.acknowledgement),
                    \(clocks.answer.underRule), \(clocks.answer.underPolicy), \(clocks.answer.due), 'awaited', 'open',
                    \(withForum?.since), \(withForum?.meantFor), \(withForum?.isHeld ?? false), \(sentOn), \(desk),
                    \(queuedUnder), \(chosen), \(shownName), \(gate.screening), \(gate.isHidden),
                    \(moderation.publication.written.word), \(waitsForModeration), \(nudgeDueOn),
                    \(acknowledgementNudgeDueOn), \(acknowledgementNudgeDueOn), \(forum))
            """
        )
    }

    private var sentOn: Day? { if case .sent(let day) = stage { day } else { nil } }

    /// Reads a point, changes it and writes it.
    static func change(_ id: ID<Point>, in writer: any Writer, _ change: (inout Point) -> Void) throws {
        guard let point = try find(id, in: writer) else { throw PointError.noSuchPoint(id.description) }
        try point.save(in: writer, change)
    }

    /// Changes a point that has just been read, and writes of it what that changed.
    ///
    /// - Parameter telling: whether commitments about it are told: not of what can change nothing they show.
    func save(in writer: any Writer, telling: Bool = true, _ change: (inout Point) -> Void) throws {
        var point = self
        change(&point)
        let changed = zip(changeable, point.changeable).filter { $0.values != $1.values }.map(\.1)
        if let first = changed.first {
            let columns = changed.dropFirst().reduce(first) { "\($0), \($1)" }
            try writer.run("UPDATE point SET \(columns) WHERE id = \(id)")
        }
        try point.reindex(over: self, in: writer)
        guard telling else { return }
        try CommitmentOrigin(reference, askedBy: askedBy, through: forum, seenBy: point.visibility, topic: point.topic)
            .follow(in: area, writer)
    }

    /// The columns that can change, in groups: of each, all are written or none.
    ///
    /// A column that is not written costs nothing in its indexes, of which a point has many.
    private var changeable: [SQL] {
        [
            "owed_by = \(owedBy), words = \(words), topic = \(topic), visibility = \(visibility)",
            "is_open = \(isOwedAnAnswer)",
            acknowledgementColumns, answerColumns, replyColumns, standingColumns, stageColumns, safetyColumns,
            answerNudgeColumns, acknowledgementNudgeColumns,
        ]
    }

    private var acknowledgementColumns: SQL {
        let met: Day? = if case .met(let day, _) = clocks.acknowledgement { day } else { nil }
        return "acknowledgement_due_on = \(clocks.dueDays.acknowledgement), acknowledgement_met_on = \(met)"
    }

    private var answerColumns: SQL {
        let answer = clocks.answer
        return """
            promise_id = \(clocks.promise), started_on = \(clocks.startedOn),
                   rule_due_on = \(answer.underRule), policy_due_on = \(answer.underPolicy),
                   promised_on = \(answer.promised), answer_due_on = \(answer.stopped == nil ? answer.due : nil),
                   answered_on = \(answer.actual), stopped_on = \(answer.stopped?.on),
                   stopped_left = \(answer.stopped?.left), resumed_on = \(answer.resumed?.on),
                   resumed_left = \(answer.resumed?.left)
            """
    }

    private var replyColumns: SQL {
        let (written, answer) = (reply.written, reply.answer)
        return """
            reply = \(written.word), reply_on = \(written.on), reply_words = \(written.words),
                   reply_next = \(answer?.next), replies_to_match = \(repliesToMatch), answer = \(answer?.kind),
                   answer_promised_on = \(answer?.promisedOn), answer_passed_to = \(answer?.passedTo),
                   verdict = \(verdict)
            """
    }

    private var standingColumns: SQL {
        let standing = standing.written
        return """
            standing = \(standing.word), standing_on = \(standing.on), merged_into = \(standing.into)
            """
    }

    private var stageColumns: SQL {
        """
            with_forum_since = \(withForum?.since), meant_for = \(withForum?.meantFor),
                   is_held = \(withForum?.isHeld ?? false), sent_on = \(sentOn), theme = \(theme),
                   desk = \(desk), queued_under = \(queuedUnder)
        """
    }

    /// The due day of which its service may yet hear: none of what nobody owes, nobody may see, or stands still.
    private var nudgeDueOn: Day? {
        isOwedAnAnswer && !gate.isHidden && clocks.answer.stopped == nil ? clocks.answer.due : nil
    }

    /// The same of the acknowledgement, until it has come.
    private var acknowledgementNudgeDueOn: Day? {
        guard isOwedAnAnswer, !gate.isHidden, case .running(let due) = clocks.acknowledgement else { return nil }
        return due
    }

    /// What was told to the last rung for that very day is not told again.
    private var answerNudgeColumns: SQL {
        """
            nudge_due_on = CASE WHEN nudged_rung = 3 AND nudged_due_on = \(nudgeDueOn) THEN NULL
                                ELSE \(nudgeDueOn) END
        """
    }

    private var acknowledgementNudgeColumns: SQL {
        """
            acknowledgement_nudge_due_on =
                       CASE WHEN acknowledgement_nudged_rung = 3
                                 AND acknowledgement_nudged_due_on = \(acknowledgementNudgeDueOn) THEN NULL
                            ELSE \(acknowledgementNudgeDueOn) END,
                   acknowledgement_request_due_on =
                       CASE WHEN acknowledgement_requested_due_on = \(acknowledgementNudgeDueOn) THEN NULL
                            ELSE \(acknowledgementNudgeDueOn) END
        """
    }

    private var safetyColumns: SQL {
        let published = moderation.publication.written
        return """
            chosen = \(chosen), shown_name = \(shownName), screening = \(gate.screening), is_hidden = \(gate.isHidden),
                   publication = \(published.word), publication_on = \(published.on),
                   publication_ground = \(published.ground), public_words = \(published.text),
                   moderated_by = \(moderation.decidedBy), is_appealed = \(moderation.isAppealed),
                   waits_for_moderation = \(waitsForModeration)
            """
    }

    /// Puts a new point's public words in the search, if it has any; and all of its words in the desks' search.
    func index(in writer: any Writer) throws {
        if let deskText { try index(desk: deskText, in: writer) }
        if let publicText { try index(public: publicText, in: writer) }
    }

    /// The same where they have changed; what is no longer to be found is taken out.
    private func reindex(over before: Point, in writer: any Writer) throws {
        if deskText != before.deskText { try index(desk: deskText, in: writer) }
        if publicText != before.publicText { try index(public: publicText, in: writer) }
    }

    private func index(desk text: String?, in writer: any Writer) throws {
        try writer.index(text, as: id.number, in: DeskSearch.collection, area: area.number)
    }

    private func index(public text: String?, in writer: any Writer) throws {
        try writer.index(text, as: id.number, in: "point", area: area.number)
    }

    private var publicText: String? {
        publicWords.map { [$0, publicTopic].compactMap(\.self).joined(separator: "\n") } ?? publicTopic
    }

    /// Found at the desks while nothing hides it.
    private var deskText: String? {
        guard !gate.isHidden else { return nil }
        return [words, topic, theme, reference.description].compactMap(\.self).joined(separator: "\n")
    }
}
