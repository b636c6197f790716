import Points

extension Story {
    /// May to September 2019: a letter of commitment is asked for, comes late, and what is said of it goes unheard.
    static let letterOfCommitment: [StoryStep] = [
        .mail(
            "letter",
            "2019-05-13 09:40",
            from: .ros,
            to: [.dele],
            cc: [.amina, .forum],
            "A letter of commitment",
            topic: "Letter of commitment",
            asks: 4,
            """
            Dear Dele,

            On 26 April it was said that the council would put its commitment to working with parents in writing. \
            We would like to ask:

            1. When can we see a draft of the letter?
            2. Who will sign it?
            3. Will it say how soon a question from parents is answered?
            4. Will it be published on the Local Offer, so that every family can hold on to it?

            Many thanks
            Ros Tennant
            for Kite Parents
            """
        ),
        .mail(
            "letter-promise",
            "2019-05-15 17:25",
            from: .dele,
            to: [.ros],
            cc: [.amina],
            "Re: A letter of commitment",
            answering: "letter",
            shape: .quoting,
            """
            Dear Ros,

            I have this. There will be a draft for you by 29 May.

            Dele
            """
        ),
        .act("2019-05-15 17:30", .dele, ["letter.1", "letter.2", "letter.3", "letter.4"], .acknowledge),
        .act(
            "2019-05-15 17:32",
            .dele,
            ["letter.1", "letter.2", "letter.3", "letter.4"],
            .extend(to: "2019-05-29", because: "The draft has to be read by the legal team first.")
        ),
        .mail(
            "letter-reminder",
            "2019-05-31 21:10",
            from: .amina,
            to: [.dele],
            cc: [.ros],
            "Re: A letter of commitment",
            answering: "letter-promise",
            topic: "Letter of commitment",
            asks: 1,
            """
            Hello Dele,

            The 29th has gone by. When will the draft come?

            Amina
            """
        ),
        .mail(
            "letter-away",
            "2019-05-31 21:11",
            from: .dele,
            to: [.amina],
            "Automatic reply: A letter of commitment",
            answering: "letter-reminder",
            shape: .outOfOffice,
            """
            Thank you for your email. I am out of the office until Monday 10 June. For anything urgent please write to \
            send@marlowheath.example.
            """
        ),
        .act("2019-06-01 08:30", .ros, ["letter-reminder.1"], .merge(into: "letter.1")),
        .mail(
            "letter-itself",
            "2019-07-16 10:05",
            from: .councillor,
            to: [.kites],
            "Letter of commitment",
            answering: "letter-promise",
            shape: .attached([
                .init(name: "letter-of-commitment.txt", type: "text/plain", content: letterText)
            ]),
            """
            Dear Kite Parents,

            Please find attached the letter of commitment. I am sorry that it took longer than you were told.

            Cllr Helen Ashcombe
            Cabinet Member for Children and Families
            """
        ),
        .promise(
            "2019-07-16 10:40",
            of: .send,
            letterName,
            from: letterCountsFrom,
            Promise.Terms(acknowledge: 5, answer: 10)
        ),
        .promise(
            "2019-07-16 10:41",
            of: .psychology,
            letterName,
            from: letterCountsFrom,
            Promise.Terms(acknowledge: 5, answer: 10)
        ),
        .act(
            "2019-07-16 11:00",
            .councillor,
            ["letter.1"],
            .answer(.alreadyDone, "The letter itself came today instead of a draft.")
        ),
        .act(
            "2019-07-16 11:01",
            .councillor,
            ["letter.2"],
            .answer(.alreadyDone, "The Cabinet Member for Children and Families has signed it.")
        ),
        .act(
            "2019-07-16 11:02",
            .councillor,
            ["letter.3"],
            .answer(.yes, "5 working days to say that we have it, 10 to answer.", by: "2019-07-16")
        ),
        .act(
            "2019-07-16 11:03",
            .councillor,
            ["letter.4"],
            .answer(.no, "It is a letter to the group that asked. We have no plan to publish it.")
        ),
        .act("2019-07-16 22:30", .ros, ["letter.3"], .judge(.yes)),
        .act(
            "2019-07-16 22:34",
            .ros,
            ["letter.4"],
            .judge(.no, "We asked for every family. A promise that only sixteen people can read is half a promise.")
        ),
    ]

    /// What clocks name the letter by: the day it came; it says itself that it counts from an earlier one.
    private static let letterName = "Letter of commitment of 16 July 2019"
    private static let letterCountsFrom = "2019-05-10"

    /// What the letter itself says.
    static let letterText = """
        Marlow Heath Council: our commitment to parents and carers

        We will work with families as equal partners. We will say within five working days that we have what you send \
        us. We will answer within ten working days from the day it reached us. This holds for everything sent to the \
        SEND service and to educational psychology since 10 May 2019.

        We will write a code of conduct for staff who meet parents, by 30 September 2019. From 2 September there will be \
        one named officer for your group. We will be glad to meet you again in the autumn.

        Cabinet Member for Children and Families
        """
}
