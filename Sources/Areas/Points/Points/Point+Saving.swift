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

    /// Writes what can change of a point.
    func save(in writer: any Writer) throws {
        let met: Day? = if case .met(let day, _) = clocks.acknowledgement { day } else { nil }
        let (answer, reply, standing) = (clocks.answer, self.reply.written, self.standing.written)
        try writer.run(
            """
            UPDATE point
               SET owed_by = \(owedBy), words = \(words), topic = \(topic), visibility = \(visibility),
                   is_open = \(isOwedAnAnswer), promise_id = \(clocks.promise), started_on = \(clocks.startedOn),
                   acknowledgement_due_on = \(clocks.dueDays.acknowledgement), acknowledgement_met_on = \(met),
                   rule_due_on = \(answer.underRule), policy_due_on = \(answer.underPolicy),
                   promised_on = \(answer.promised), answer_due_on = \(answer.stopped == nil ? answer.due : nil),
                   answered_on = \(answer.actual), stopped_on = \(answer.stopped?.on),
                   stopped_left = \(answer.stopped?.left), resumed_on = \(answer.resumed?.on),
                   resumed_left = \(answer.resumed?.left), reply = \(reply.word), reply_on = \(reply.on),
                   reply_words = \(reply.words), reply_next = \(self.reply.answer?.next),
                   replies_to_match = \(repliesToMatch), answer = \(self.reply.answer?.kind),
                   answer_promised_on = \(self.reply.answer?.promisedOn),
                   answer_passed_to = \(self.reply.answer?.passedTo), verdict = \(verdict),
                   standing = \(standing.word), standing_on = \(standing.on), merged_into = \(standing.into),
                   \(stageColumns), \(safetyColumns), \(nudgeColumns)
             WHERE id = \(id)
            """
        )
        try reindex(in: writer)
        try CommitmentOrigin(reference, askedBy: askedBy, through: forum, seenBy: visibility, topic: topic)
            .follow(in: area, writer)
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
    private var nudgeColumns: SQL {
        """
            nudge_due_on = CASE WHEN nudged_rung = 3 AND nudged_due_on = \(nudgeDueOn) THEN NULL
                                ELSE \(nudgeDueOn) END,
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

    /// Puts the point's public words in the search, and takes them out where there are none; and the desks' search.
    func reindex(in writer: any Writer) throws {
        try indexForDesks(in: writer)
        let text = publicWords.map { [$0, publicTopic].compactMap(\.self).joined(separator: "\n") }
        try writer.index(text ?? publicTopic, as: id.number, in: "point", area: area.number)
    }
}
