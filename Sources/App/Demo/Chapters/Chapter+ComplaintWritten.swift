import Complaints

extension Story {
    /// November 2019: Kite Parents write their complaint: six issues, fifteen appendices, two names under it.
    static let complaintWritten: [StoryStep] =
        [
            .complaint("2019-11-09 20:05", .ros, .begin("Questions of July that were never answered", to: .send)),
            .complaint("2019-11-09 20:20", .ros, .issue(silence)),
            .complaint("2019-11-09 20:40", .amina, .issue(letterLate)),
            .complaint("2019-11-10 21:10", .amina, .issue(conduct)),
            .complaint("2019-11-10 21:30", .amina, .issue(actions)),
            .complaint("2019-11-12 19:40", .amina, .issue(interpreters)),
            .complaint("2019-11-12 20:15", .ros, .issue(asAGroup)),
        ] + evidence + signed

    private static let evidence: [StoryStep] = [
        ("july15", "Our questions of 15 July on how we meet", [1]),
        ("july17", "Our comments of 17 July on the letter of commitment", [1]),
        ("july19", "Our questions of 19 July on working together", [1]),
        ("september", "Our reminder of 12 September", [1]),
        ("september-reply", "The reply of 20 September, which answers nothing", [1]),
        ("address", "Our question of 18 November: where do complaints go?", [1]),
        ("address-reply", "The answer of 20 November", [1]),
        ("letter", "Our request of 13 May for a letter of commitment", [2]),
        ("letter-promise", "The promise of 15 May: a draft by 29 May", [2]),
        ("letter-reminder", "Our reminder of 31 May", [2]),
        ("letter-itself", "The letter of commitment of 16 July, sent to our group only", [2]),
        ("meeting", "What was left open at the meeting of 26 April", [3, 4]),
        ("meeting-reply", "The answer of 3 May to the meeting’s questions", [3, 4]),
        ("begin", "How Kite Parents began, 10 May", [6]),
        ("begin-reply", "The SEND service’s welcome of 20 May", [6]),
    ].enumerated().map { place, one in
        .complaint(
            StoryMoment(stringLiteral: "2019-11-20 18:\(10 + place)"),
            .ros,
            .evidence(mail: one.0, one.1, for: one.2)
        )
    }

    private static let signed: [StoryStep] = [
        .complaint(
            "2019-11-20 19:00",
            .ros,
            .frame(
                "Questions of July that were never answered",
                opening: """
                    We are Kite Parents, a group of 31 parent carers of children and young people with SEND in Marlow \
                    Heath. This is a formal complaint by our group. Please deal with it under your complaints procedure.

                    We have worked with the Council’s SEND service since May. We would rather praise than complain. We \
                    write because what we said was met with silence, and because silence costs families the belief \
                    that speaking helps.
                    """,
                closing: """
                    You told us that complaints are answered in ten working days. By our count that is 5 December.

                    We would be glad to meet you, at a time when parents can come, to plan together how this does not \
                    happen again.
                    """,
                to: .send
            )
        ),
        .complaint("2019-11-20 19:10", .ros, .noOtherRoute),
        .complaint(
            "2019-11-20 19:20",
            .ros,
            .address([
                Recipient(.to, "Complaints team", by: .mail("complaints@marlowheath.example")),
                Recipient(
                    .cc,
                    "Director of Children’s Services",
                    name: "Anil Dorsey",
                    by: .mail("anil.dorsey@marlowheath.example")
                ),
                Recipient(
                    .cc,
                    "Cabinet Member for Children",
                    name: "Cllr Helen Ashcombe",
                    by: .mail("cllr.ashcombe@marlowheath.example")
                ),
            ])
        ),
        .complaint(
            "2019-11-20 19:30",
            .ros,
            .sign([(.ros, "Joint lead, Kite Parents"), (.amina, "Joint lead, Kite Parents")])
        ),
        .complaint(
            "2019-11-20 19:35",
            .amina,
            .remove(
                [
                    "Ros", "Tennant", "Amina", "Warsame", "Bridget", "Oakes", "ros@kiteparents.example",
                    "amina@kiteparents.example", "bridget@heathforum.example",
                ].map { Removal($0, because: .parent) }
                    + [
                        "Dele", "Marsh", "Priya", "Holm", "dele.marsh@marlowheath.example",
                        "priya.holm@marlowheath.example",
                    ].map { Removal($0, because: .officer) }
            )
        ),
        .complaint("2019-11-20 21:00", .ros, .agree),
        .complaint("2019-11-20 22:15", .amina, .agree),
        .complaint("2019-11-21 08:10", .ros, .send),
    ]

    private static let silence = StoryIssue(
        title: "Our comments and questions of 15, 17 and 19 July were neither acknowledged nor answered",
        from: "2019-07-15",
        until: "2019-11-21",
        points: ["july15.1", "july15.2a", "july15.2b"] + (3...6).map { "july15.\($0)" }
            + (1...7).map { "july17.\($0)" } + (1...6).map { "july19.\($0)" } + (1...2).map { "september.\($0)" },
        lines: [
            IssueLine(
                .promised(.promise),
                on: .init("2019-07-16"),
                named: "Letter of commitment",
                """
                We will say within five working days that we have what you send us. We will answer within ten working \
                days from the day it reached us. This holds for everything sent to the SEND service and to educational \
                psychology since 10 May 2019.
                """
            ),
            IssueLine(
                .promised(.law),
                named: "SEND Code of Practice 2015, chapter 1",
                "Councils take account of the views of parents, and let them take part in decisions."
            ),
            IssueLine(
                .fact,
                on: .init("2019-07-17"),
                "An automatic reply came to the mail of 17 July. It says that the service aims to reply soon."
            ),
            IssueLine(
                .effect,
                named: "A parent carer of two",
                "I wrote those questions between midnight and two. When nothing came, I stopped asking."
            ),
            IssueLine(.effect, named: "A parent carer who works nights", "I told the others that it was not worth it."),
            IssueLine(.tried, on: .init("2019-09-12"), "We asked by mail whether our letters had arrived."),
            IssueLine(.tried, on: .init("2019-10-02"), "We asked again in person at the evening meeting."),
            IssueLine(.remedy(.answers), "Answer each of the 20 questions, in writing, with reasons."),
            IssueLine(.remedy(.apology), "Say that this should not have happened, and what it did to families."),
        ]
    )

    private static let letterLate = StoryIssue(
        title: "The letter of commitment came seven weeks after the promised day, and to our group only",
        from: "2019-05-29",
        until: "2019-07-16",
        points: ["july17.1", "july17.2"],
        lines: [
            IssueLine(
                .promised(.commitment),
                named: "Mail of 15 May",
                "A draft of the letter by 29 May."
            ),
            IssueLine(.fact, on: .init("2019-05-29"), "The draft had not come."),
            IssueLine(.fact, on: .init("2019-07-16"), "The letter came, 34 working days after the promised day."),
            IssueLine(
                .effect,
                named: "A parent carer outside the group",
                "I only heard of the letter from a neighbour."
            ),
            IssueLine(.tried, on: .init("2019-05-31"), "We sent a reminder. An automatic reply came."),
            IssueLine(.remedy(.improvement), "Put the letter on the Local Offer, in words that every family can read."),
        ]
    )

    private static let conduct = StoryIssue(
        title: "The code of conduct for staff, agreed on 26 April, has not been written",
        from: "2019-04-26",
        until: nil,
        points: ["july19.2"],
        lines: [
            IssueLine(
                .promised(.commitment),
                named: "Meeting of 26 April",
                "A code of conduct for staff who work with parents."
            ),
            IssueLine(.effect, named: "A parent carer", "I was told in front of others that I was being emotional."),
            IssueLine(.tried, on: .init("2019-07-19"), "We asked when it will be there."),
            IssueLine(.remedy(.actAfresh), "Write it with parents, by a day that is named."),
        ]
    )

    private static let actions = StoryIssue(
        title: "The list of actions from 26 April was never shared",
        from: "2019-04-26",
        until: nil,
        points: ["july15.5"],
        lines: [
            IssueLine(
                .promised(.policy),
                named: "Partnership agreement of 3 April 2017",
                "Actions are written down and shared after each meeting."
            ),
            IssueLine(.effect, named: "A parent carer", "We cannot tell what was agreed, so we start anew each time."),
            IssueLine(.tried, on: .init("2019-07-15"), "We asked what happened to it."),
            IssueLine(.remedy(.actAfresh), "Share the list, and say of each action what became of it."),
        ]
    )

    private static let interpreters = StoryIssue(
        title: "Parents who need an interpreter were left out of four meetings",
        from: "2019-05-10",
        until: "2019-10-02",
        points: ["july15.4", "july19.5"],
        lines: [
            IssueLine(
                .promised(.law),
                named: "Equality Act 2010, sections 20 and 149",
                "Nobody is kept out of taking part because of who they are."
            ),
            IssueLine(
                .fact,
                on: .init("2019-10-02"),
                "Four meetings were held since May. At none was there an interpreter."
            ),
            IssueLine(.effect, named: "A parent carer who speaks Somali", "I sat there and understood my son’s name."),
            IssueLine(.tried, on: .init("2019-07-15"), "We asked for Somali and Turkish."),
            IssueLine(.remedy(.improvement), "Book an interpreter whenever a parent asks a week before."),
        ]
    )

    private static let asAGroup = StoryIssue(
        title: "Our leads were not treated as a group",
        from: "2019-05-10",
        until: nil,
        points: ["july17.6"],
        lines: [
            IssueLine(
                .promised(.promise),
                on: .init("2019-07-16"),
                named: "Letter of commitment",
                "We will work with families as equal partners."
            ),
            IssueLine(
                .effect,
                named: "A joint lead",
                "They answered me about my own child when I spoke for thirty families."
            ),
            IssueLine(.tried, on: .init("2019-05-24"), "We asked to be recognised as a group. Nothing has come back."),
            IssueLine(.remedy(.actAfresh), "Recognise Kite Parents as a group, and answer to its shared address."),
            IssueLine(.remedy(.review), "Meet with us in three months to look at what changed."),
        ]
    )
}
